import { type ChildProcess, type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { hashPassword } from "../packages/server/src/platform/password.ts";
import { createTestDatabase } from "../packages/server/src/platform/test-database.ts";

const program = fileURLToPath(new URL("../packages/server/bin/keyholder.mjs", import.meta.url));
export const password = "a password for journeys";

interface Options {
  /** null leaves the server empty, as it is before anybody has set it up. */
  readonly world: object | null;
  readonly smtp?: string;
  readonly settings?: Record<string, string>;
}

/** The real server as a process of its own, on a database of its own, with a world imported by its own command. */
export async function startKeyholder({ world, smtp, settings = {} }: Options) {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "keyholder-journey-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "localhost",
    PUBLIC_URL: url,
    KEYHOLDER_DATA: folder,
    DATABASE_URL: database.connectionString,
    LOG_LEVEL: "warn",
    WEBHOOKS_ALLOW_PRIVATE: "true",
    ...(smtp && { SMTP_URL: smtp }),
    ...settings,
  };
  const sql = new pg.Client({ connectionString: database.connectionString });
  const clean = async () => {
    await sql.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await sql.connect();
    if (world) await load(world, sql, env);
    const server = spawn(process.execPath, [program, "start"], { env, stdio: ["ignore", "pipe", "inherit"] });
    // Its log, and what it says to whoever started it.
    server.stdout.pipe(process.stderr);
    const address = await said(server, world ? /runs at (\S+)\n/ : /set it up at (\S+)\n/i);

    return {
      url,
      sql,
      /** Where an empty server says that it is set up. */
      setupAddress: world ? null : address,
      async number(account: string): Promise<string> {
        const { rows } = await sql.query("select number from accounts where external_id = $1", [account]);
        return rows[0].number;
      },
      async stop() {
        server.kill("SIGTERM");
        if (server.exitCode === null) await once(server, "exit");
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** Everybody in it has the one password, and nothing is left to set up. */
async function load(world: object, sql: pg.Client, env: NodeJS.ProcessEnv): Promise<void> {
  const file = join(String(env.KEYHOLDER_DATA), "world.json");
  await writeFile(file, JSON.stringify(world));
  await finished(
    spawn(process.execPath, [program, "import", file], { env, stdio: ["ignore", "ignore", "inherit"] }),
  );
  await sql.query("update people set password_hash = $1", [await hashPassword(password)]);
  await sql.query("update settings set set_up_at = now()");
}

export type Keyholder = Awaited<ReturnType<typeof startKeyholder>>;

/** What stands in a line that the server prints once it is ready. */
function said(server: ChildProcessByStdio<null, Readable, null>, line: RegExp): Promise<string> {
  let text = "";
  return new Promise((resolve, reject) => {
    server.stdout.on("data", (chunk) => {
      text += chunk;
      const [, found] = line.exec(text) ?? [];
      if (found) resolve(found);
    });
    server.once("exit", (code) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
}

async function finished(child: ChildProcess): Promise<void> {
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`the command ended with ${code}`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "localhost");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, "close");
  return port;
}

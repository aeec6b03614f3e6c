import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { hashPassword } from "../packages/server/src/platform/password.ts";
import { createTestDatabase } from "../packages/server/src/platform/test-database.ts";
import { until } from "../packages/server/src/platform/until.ts";

const program = fileURLToPath(new URL("../packages/server/bin/keyholder.mjs", import.meta.url));
export const password = "a password for journeys";

interface Options {
  readonly world: object;
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
    ...(smtp && { SMTP_URL: smtp }),
    ...settings,
  };
  const file = join(folder, "world.json");
  await writeFile(file, JSON.stringify(world));
  await finished(
    spawn(process.execPath, [program, "import", file], { env, stdio: ["ignore", "ignore", "inherit"] }),
  );

  const sql = new pg.Client({ connectionString: database.connectionString });
  await sql.connect();
  await sql.query("update people set password_hash = $1", [await hashPassword(password)]);
  await sql.query("update settings set set_up_at = now()");

  const server = spawn(process.execPath, [program, "start"], {
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  await until(async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok || undefined, {
    within: 60_000,
    every: 100,
  });

  return {
    url,
    sql,
    async number(account: string): Promise<string> {
      const { rows } = await sql.query("select number from accounts where external_id = $1", [account]);
      return rows[0].number;
    },
    async stop() {
      server.kill("SIGTERM");
      if (server.exitCode === null) await once(server, "exit");
      await sql.end();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Keyholder = Awaited<ReturnType<typeof startKeyholder>>;

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

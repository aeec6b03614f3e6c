import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach } from "node:test";
import pg from "pg";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { createLog } from "./log.ts";
import { makeTestFolder } from "./test-folder.ts";

const log = createLog("silent");
export const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const work of cleanUp.splice(0).reverse()) await work();
});

export async function dataFolder(): Promise<string> {
  const folder = await makeTestFolder();
  cleanUp.push(() => rm(folder, { recursive: true, force: true }));
  return join(folder, "data");
}

/** Not durable unless asked for: that is quicker. */
export async function start(
  dataFolder: string,
  options: { durable?: boolean; asGuest?: boolean; onDeath?: () => void } = {},
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataFolder, log, durable: false, ...options });
  cleanUp.push(() => postgres.stop().catch(() => {}));
  return postgres;
}

/** A server in a process of its own, which can be killed. */
export async function startElsewhere(
  dataFolder: string,
): Promise<{ child: ChildProcess; connectionString: string }> {
  const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
  const program = `
    import { startEmbeddedPostgres } from ${at("./embedded-postgres.ts")};
    import { createLog } from ${at("./log.ts")};
    const { connectionString } = await startEmbeddedPostgres(
      { dataFolder: ${JSON.stringify(dataFolder)}, log: createLog("silent") });
    console.log(connectionString);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], {
    stdio: ["ignore", "pipe", 2],
  });
  cleanUp.push(() => kill(child));
  const connectionString = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout as NodeJS.ReadableStream).once("line", resolve);
    child.once("exit", () => reject(new Error("it did not start")));
  });
  return { child, connectionString };
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

export async function query(connectionString: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString });
  client.on("error", () => {});
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

export const write = (connectionString: string) =>
  query(connectionString, "create table kept (value text); insert into kept values ('Łódź')");

export const read = async (connectionString: string) =>
  (await query(connectionString, "select value from kept")).rows[0].value;

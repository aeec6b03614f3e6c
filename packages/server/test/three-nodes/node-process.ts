import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { freePort } from "../free-port.ts";
import { program } from "../run-keyholder.ts";
import { type CuttableProxy, startCuttableProxy } from "./cuttable-proxy.ts";

export interface NodeProcess {
  readonly name: string;
  readonly url: string;
  readonly database: CuttableProxy;
  signal(signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

/** A whole Keyholder in a process of its own, whose way to the database can be cut. */
export async function startNodeProcess(name: string, connectionString: string): Promise<NodeProcess> {
  const address = new URL(connectionString);
  const host = address.searchParams.get("host");
  const databasePort = Number(address.port || 5432);
  const database = await startCuttableProxy(
    host?.startsWith("/")
      ? { path: `${host}/.s.PGSQL.${databasePort}` }
      : { host: address.hostname, port: databasePort },
  );
  address.host = `127.0.0.1:${database.port}`;
  address.searchParams.delete("host");
  const port = await freePort();
  const child = spawn(process.execPath, [program, "start"], {
    env: {
      ...process.env,
      DATABASE_URL: address.href,
      PORT: String(port),
      HOST: "127.0.0.1",
      LOG_LEVEL: "fatal",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await running(child);
  return {
    name,
    url: `http://127.0.0.1:${port}`,
    database,
    signal: (signal) => child.kill(signal),
    async stop() {
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      await database.close();
    },
  };
}

async function running(child: ChildProcess): Promise<void> {
  if (!child.stdout) throw new Error("the node has no output");
  for await (const line of createInterface({ input: child.stdout })) if (/runs at/.test(line)) return;
  throw new Error("the node ended before it said that it runs");
}

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { program } from "./run-keyholder.ts";

/** A server in a process of its own, with a data folder of its own. */
export class ServerProcess {
  readonly #env: NodeJS.ProcessEnv;
  #running: ChildProcess | undefined;

  constructor({ folder, port }: { readonly folder: string; readonly port: number }) {
    this.#env = {
      ...process.env,
      PORT: String(port),
      HOST: "localhost",
      KEYHOLDER_DATA: folder,
      LOG_LEVEL: "error",
    };
  }

  /** Until it says this, which is answered. */
  async start(line: RegExp): Promise<string> {
    const child = spawn(process.execPath, [program, "start"], {
      env: this.#env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#running = child;
    for await (const said of createInterface({ input: child.stdout })) if (line.test(said)) return said;
    throw new Error("the server ended before it said that it runs");
  }

  async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#running;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Child<Said> {
  /** What it said first. */
  readonly said: Said;
  /** Milliseconds of processor time that it has used, in itself and in the system for it. */
  processorTime(): number;
  stop(): Promise<void>;
}

const millisecondsATick = 10;

/** Starts a program of this folder in a process of its own; it says one line of JSON when it is ready. */
export async function startChild<Said>(program: string, ...args: readonly string[]): Promise<Child<Said>> {
  const path = fileURLToPath(new URL(program, import.meta.url));
  const child = spawn(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([
    once(lines, "line"),
    ended.then(([code]) => Promise.reject(new Error(`${program} ended with ${code}`))),
  ]);
  return {
    said: JSON.parse(line),
    processorTime() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) * millisecondsATick;
    },
    async stop() {
      child.kill();
      await ended;
    },
  };
}

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
}

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs one of the workspace's own programs on the whole project; it says itself what is wrong. */
export async function runCheck(name: string, program: string, args: string[]): Promise<CheckResult> {
  const child = spawn(`${root}node_modules/.bin/${program}`, args, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  const ok = await new Promise<boolean>((resolve) => {
    child.once("exit", (code) => resolve(code === 0));
    child.once("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
  });
  console.log(`${ok ? "✔" : "✖"} ${name}`);
  return { name, ok };
}

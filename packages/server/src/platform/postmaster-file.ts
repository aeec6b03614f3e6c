import { existsSync } from "node:fs";
import { readFile, readlink, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What PostgreSQL writes into postmaster.pid; `ready` once it takes connections. */
export interface Postmaster {
  pid: number;
  socketFolder: string;
  ready: boolean;
}

const file = (cluster: string) => join(cluster, "postmaster.pid");

export const postmasterFileExists = (cluster: string) => existsSync(file(cluster));

export async function readPostmasterFile(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(file(cluster), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!pid) return undefined;
  return { pid, socketFolder: lines[4] ?? "", ready: lines[7]?.trim() === "ready" };
}

/** A number in the file may by now be that of another program, or of a dead one that nobody has waited for. */
export async function isRunning(cluster: string, { pid }: { pid: number }): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  if (process.platform !== "linux") return true;
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  if (!/^\d+ \(postgres\) [^Z]/.test(status)) return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  return folder === undefined || folder === (await realpath(cluster));
}

/**
 * PostgreSQL refuses to start while the number in the file is of a living program, whichever it is. We put in the
 * number of its parent-to-be, which it takes for stale. The file must stay: by its other lines PostgreSQL
 * finds out whether children of the dead one still use the data.
 */
export async function markStale(cluster: string): Promise<void> {
  const text = await readFile(file(cluster), "utf8");
  await writeFile(file(cluster), text.replace(/^-?\d+/, String(process.pid)));
}

import type { Log } from "../platform/log.ts";

/** Waits for Ctrl-C or a polite kill, then stops the server: what has begun is finished. */
export async function untilStopped(server: { stop(): Promise<void> }, log: Log): Promise<void> {
  const signal = await new Promise<string>((resolve) => {
    for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => resolve(name));
  });
  log.info({ signal }, "Stopping.");
  await server.stop();
}

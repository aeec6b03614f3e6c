import { mkdtemp, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder, in memory where there is room: PostgreSQL writes much, and tests throw it all away. */
export async function makeTestFolder(): Promise<string> {
  const memory = "/dev/shm";
  const room = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const twoGigabytes = 2 * 1024 ** 3;
  return mkdtemp(join(room > twoGigabytes ? memory : tmpdir(), "keyholder-test-"));
}

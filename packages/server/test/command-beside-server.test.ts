import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { freePort } from "./free-port.ts";
import { runKeyholder } from "./run-keyholder.ts";
import { ServerProcess } from "./server-process.ts";

const folder = await mkdtemp(join(tmpdir(), "keyholder-beside-"));
const port = await freePort();
const server = new ServerProcess({ folder, port });

after(async () => {
  await server.end("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

const apiKey = (...words: string[]) =>
  runKeyholder(["api-key", ...words], { env: { KEYHOLDER_DATA: folder } });

test("A key is made beside the server that runs on the data folder, which takes it and goes on, and in the stopped one's", async () => {
  await server.start(/runs at/);
  const made = await apiKey("create", "--name", "Shop front", "--decide");
  assert.deepEqual([made.code, made.err], [0, ""]);
  const program = createClient({
    server: `http://localhost:${port}`,
    headers: { authorization: `Bearer ${made.out.trim()}` },
  });
  const question = {
    subject: { type: "person", id: "nobody" },
    action: { name: "account.view" },
    resource: { type: "account", id: "nowhere" },
  };
  assert.equal((await program.evaluate({ body: question })).decision, false);
  const prefix = made.out.slice(0, 11);
  assert.equal((await apiKey("end", prefix)).out, `${prefix} has ended.\n`);
  await assert.rejects(() => program.evaluate({ body: question }), { code: "not-signed-in" });

  await server.end("SIGTERM");
  assert.match((await apiKey("list")).out, new RegExp(`^${prefix}  ended`));
});

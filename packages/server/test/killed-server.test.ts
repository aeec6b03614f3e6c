import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { freePort } from "./free-port.ts";
import { ServerProcess } from "./server-process.ts";

const folder = await mkdtemp(join(tmpdir(), "keyholder-killed-"));
const port = await freePort();
const server = `http://localhost:${port}`;
const running = new ServerProcess({ folder, port });

after(async () => {
  await running.end("SIGTERM");
  await rm(folder, { recursive: true, force: true });
});

test("a killed server starts again by itself with everything that was acknowledged", async () => {
  const setUp = await running.start(/setup#token=(\S+)/);
  const token = /token=(\S+)/.exec(setUp)?.[1] ?? "";
  const body = {
    token,
    name: "Root",
    email: "root@one.example",
    password: "a long password",
    accountName: "One",
    language: "en",
  } as const;
  const me = await createClient({ server }).completeSetup({ body });
  const cookie = await signedIn(body);
  const account = me.ownAccounts[0]?.number ?? "";
  const names = [];
  for (let count = 1; count <= 20; count++) {
    const email = `person${count}@one.example`;
    await createClient({ server, headers: { cookie } }).inviteMember({
      params: { account },
      body: { email, name: email, language: "en", role: "viewer" },
    });
    names.push(email);
    if (count === 10) {
      await running.end("SIGKILL");
      await running.start(/runs at/);
    }
  }
  await running.end("SIGKILL");
  await running.start(/runs at/);
  const { items } = await createClient({ server, headers: { cookie } }).listMembers({ params: { account } });
  assert.deepEqual(
    items
      .filter(({ isOwner }) => !isOwner)
      .map(({ email }) => email)
      .sort(),
    names.sort(),
  );
});

async function signedIn({ email, password }: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${server}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { freePort } from "./free-port.ts";
import { program } from "./run-keyholder.ts";

const folder = await mkdtemp(join(tmpdir(), "keyholder-killed-"));
const port = await freePort();
const server = `http://localhost:${port}`;
let running: ChildProcess | undefined;

after(async () => {
  running?.kill("SIGTERM");
  if (running) await once(running, "exit");
  await rm(folder, { recursive: true, force: true });
});

test("a killed server starts again by itself with everything that was acknowledged", async () => {
  const setUp = await start(/setup#token=(\S+)/);
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
      await killed();
      await start(/runs at/);
    }
  }
  await killed();
  await start(/runs at/);
  const { items } = await createClient({ server, headers: { cookie } }).listMembers({ params: { account } });
  assert.deepEqual(
    items
      .filter(({ isOwner }) => !isOwner)
      .map(({ email }) => email)
      .sort(),
    names.sort(),
  );
});

async function start(line: RegExp): Promise<string> {
  const child = spawn(process.execPath, [program, "start"], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "localhost",
      KEYHOLDER_DATA: folder,
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  running = child;
  for await (const said of createInterface({ input: child.stdout })) if (line.test(said)) return said;
  throw new Error("the server ended before it said that it runs");
}

async function killed(): Promise<void> {
  const child = running as ChildProcess;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function signedIn({ email, password }: { email: string; password: string }): Promise<string> {
  const answer = await fetch(`${server}/v1/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { type AddressInfo, connect, createServer as createSocketServer, type Socket } from "node:net";
import { after, before, test } from "node:test";
import { createKeyholder, ProblemError, UnreachableError } from "@keyholder/sdk";
import { createToken, hashOf } from "../src/platform/token.ts";
import { startTestServer, type TestServer } from "../src/testing/index.ts";
import { operatorsKey } from "../src/testing/operators-key.ts";

let server: TestServer;
let key: Awaited<ReturnType<typeof operatorsKey>>;
before(async () => {
  server = await startTestServer({ world: "client-center" });
  key = await operatorsKey(server.env.db);
});
after(() => server.close());

/** A client, and the requests that it sent. */
function counting(url = server.url, token = key.token) {
  const sent: { readonly questions: number }[] = [];
  const keyholder = createKeyholder({
    url,
    key: token,
    fetch(address, init) {
      sent.push({ questions: JSON.parse(String(init?.body)).evaluations.length });
      return fetch(address, init);
    },
  });
  return { keyholder, sent };
}

const views = { person: "adam", account: "bakery", permission: "account.view" };

async function link(): Promise<string> {
  const { id } = await server.env.db
    .selectFrom("links")
    .select("id")
    .where("manager_id", "=", await server.accountId("studio"))
    .where("client_id", "=", await server.accountId("bakery"))
    .executeTakeFirstOrThrow();
  return id;
}
const setLink = async (status: "active" | "ended") =>
  server.env.db
    .updateTable("links")
    .set({ status })
    .where("id", "=", await link())
    .execute();

test("What the SDK says is what the rules decide, however many pages it takes", async () => {
  let requests = 0;
  const keyholder = createKeyholder({
    url: `${server.url}/`,
    key: key.token,
    // One at a time, so that there are pages.
    fetch(address, init) {
      requests++;
      const body = JSON.parse(String(init?.body));
      if (body.page) body.page.limit = 1;
      return fetch(address, { ...init, body: JSON.stringify(body) });
    },
  });
  const adam = await server.as("adam");
  const bakery = await server.number("bakery");
  assert.equal(await keyholder.decide(views), true);
  assert.equal(
    await keyholder.decide({ ...views, account: bakery, via: await server.number("studio") }),
    true,
  );
  assert.equal(await keyholder.decide({ ...views, via: "bakery" }), false);
  assert.equal(await keyholder.decide({ ...views, permission: "fly" }), false);
  requests = 0;
  const studio = await server.number("studio");
  const { me } = await adam.getAccount({ params: { account: studio } });
  assert.deepEqual(
    await keyholder.effective({ person: "adam", account: studio }),
    [...me.permissions].sort(),
  );
  assert.equal(requests, me.permissions.length);
  assert.deepEqual(await keyholder.effective({ person: "nobody", account: studio }), []);
  const found: string[] = [];
  for await (const number of keyholder.accountsOf(views)) found.push(number);
  assert.ok(found.length > 1 && found.includes(bakery) && found.includes(studio));
  assert.equal(new Set(found).size, found.length);
});

test("Questions that arrive together are one request, of at most a thousand", async () => {
  const { keyholder, sent } = counting();
  const answers = await Promise.all([
    keyholder.decide(views),
    keyholder.decide({ ...views, person: "nobody" }),
    keyholder.decide({ ...views, permission: "people.view" }),
  ]);
  assert.deepEqual(answers.slice(0, 2), [true, false]);
  await Promise.all(Array.from({ length: 1001 }, () => keyholder.decide(views)));
  assert.deepEqual(sent, [{ questions: 3 }, { questions: 1000 }, { questions: 1 }]);
});

test("A question that the key may not ask is refused alone, and those beside it are answered", async () => {
  const token = createToken();
  await server.env.db
    .insertInto("api_keys")
    .values({
      name: "Studio",
      prefix: "studio",
      secret_hash: hashOf(token),
      scopes: ["people.view"],
      made_by_name: "Marta",
      account_id: await server.accountId("studio"),
      made_by: await server.personId("marta"),
    })
    .execute();
  const { keyholder } = counting(server.url, token);
  const own = { ...views, account: "studio" };
  const [one, other, third] = await Promise.allSettled([
    keyholder.decide(own),
    keyholder.decide(views),
    keyholder.decide(own),
  ]);
  assert.deepEqual([one, third], Array(2).fill({ status: "fulfilled", value: true }));
  assert.ok(other.status === "rejected" && other.reason instanceof ProblemError);
  assert.equal(other.reason.code, "refused");
});

test("Without an answer there is no yes: it throws", async (t) => {
  const answers = ["", "<html>", "null", "{}", "[]", '{"decision":true}', '{"evaluations":[]}'];
  let answer: { status: number; text: string } | null = null;
  const impostor = createServer((_, response) => {
    if (answer) response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.text);
  });
  await new Promise<void>((resolve) => impostor.listen(0, "127.0.0.1", resolve));
  t.after(() => impostor.closeAllConnections());
  t.after(() => impostor.close());
  const url = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
  const keyholder = createKeyholder({ url, key: key.token, timeout: 200 });
  await assert.rejects(keyholder.decide(views), UnreachableError, "nobody answers");
  await assert.rejects(keyholder.effective(views), UnreachableError);
  for (const status of [200, 302, 404, 502])
    for (const text of answers) {
      answer = { status, text };
      await assert.rejects(keyholder.decide(views), UnreachableError, `${status} ${text}`);
    }
  answer = { status: 200, text: '{"evaluations":[{"decision":"true"}]}' };
  assert.equal(await keyholder.decide(views), false);
  const nowhere = createKeyholder({ url: "http://127.0.0.1:1", key: key.token });
  await assert.rejects(nowhere.decide(views), UnreachableError);
  const wrong = createKeyholder({ url: server.url, key: "kh_wrong" });
  await assert.rejects(wrong.decide(views), { name: "ProblemError", code: "not-signed-in" });
});

test("R11: who watches is told of a revocation, each time, and not after he has stopped", async () => {
  const { keyholder, sent } = counting();
  const watch = (question: Parameters<typeof keyholder.onRevoked>[0]) => {
    let told = Promise.withResolvers<void>();
    const stop = keyholder.onRevoked(question, () => told.resolve());
    return {
      stop,
      async revoked() {
        await told.promise;
        told = Promise.withResolvers<void>();
      },
    };
  };
  const heard: string[] = [];
  const stop = keyholder.onRevoked(views, () => heard.push("revoked"));
  const again = watch({ ...views, permission: "services.view" });
  const vera = watch({ person: "vera", account: "studio", permission: "account.view" });
  await watch({ ...views, person: "nobody" }).revoked();
  assert.deepEqual(sent, [{ questions: 4 }], "all in one stream");
  await setLink("ended");
  await again.revoked();
  stop();
  const [id, person_id] = [await link(), await server.personId("vera")];
  await server.env.db.transaction().execute(async (tx) => {
    await tx.updateTable("links").set({ status: "active" }).where("id", "=", id).execute();
    await tx.updateTable("members").set({ status: "suspended" }).where("person_id", "=", person_id).execute();
  });
  // Told in one round with what was given.
  await vera.revoked();
  await setLink("ended");
  await again.revoked();
  assert.deepEqual(heard, ["revoked"]);
  keyholder.close();
  await setLink("active");
});

/** A way to the server that can be cut. */
async function cuttable(t: { after(close: () => void): void }) {
  const open = new Set<Socket>();
  let whole = true;
  const { hostname, port } = new URL(server.url);
  const proxy = createSocketServer((socket) => {
    if (!whole) return socket.destroy();
    const onward = connect(Number(port), hostname);
    for (const one of [socket, onward]) {
      open.add(one);
      one.on("error", () => {}).on("close", () => open.delete(one));
    }
    return socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    whole = false;
    for (const socket of open) socket.destroy();
  };
  t.after(() => proxy.close());
  t.after(cut);
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cut,
    mend: () => {
      whole = true;
    },
  };
}

test("R11: what is revoked while Keyholder cannot be reached is told when it can, and the gap is told at once", async (t) => {
  const way = await cuttable(t);
  const { keyholder } = counting(way.url);
  const [first, revoked, lost] = [0, 1, 2].map(() => Promise.withResolvers<void>());
  assert.ok(first && revoked && lost);
  keyholder.onRevoked({ ...views, person: "nobody" }, first.resolve);
  keyholder.onRevoked(views, revoked.resolve, () => lost.resolve());
  await first.promise;
  way.cut();
  await lost.promise;
  await setLink("ended");
  way.mend();
  await revoked.promise;
  await setLink("active");
  keyholder.close();
});

test("R11: who watches with a key that has ended is told that nothing is known any more", async () => {
  const own = await operatorsKey(server.env.db);
  const { keyholder } = counting(server.url, own.token);
  const [first, lost] = [Promise.withResolvers<void>(), Promise.withResolvers<Error>()];
  keyholder.onRevoked({ ...views, person: "nobody" }, first.resolve);
  keyholder.onRevoked(views, () => {}, lost.resolve);
  await first.promise;
  await own.end();
  assert.ok((await lost.promise) instanceof UnreachableError);
  await assert.rejects(keyholder.decide(views), { code: "not-signed-in" });
  keyholder.close();
});

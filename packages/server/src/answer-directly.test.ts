import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { after, before, test } from "node:test";
import { answerDirectly } from "./answer-directly.ts";
import { Running } from "./platform/running.ts";
import { startTestServer, type TestServer } from "./testing/index.ts";
import { operatorsKey } from "./testing/operators-key.ts";

let server: TestServer;
let key: string;
before(async () => {
  server = await startTestServer({ world: "client-center" });
  key = (await operatorsKey(server.env.db)).token;
});
after(() => server.close());

const question = {
  subject: { type: "person", id: "adam" },
  action: { name: "account.view" },
  resource: { type: "account", id: "studio" },
};
const one = "/access/v1/evaluation";
const many = "/access/v1/evaluations";
const asked: readonly [what: string, path: string, body: string, headers?: Record<string, string>][] = [
  ["an allowed question", one, JSON.stringify(question)],
  ["a denied one", one, JSON.stringify({ ...question, action: { name: "account.close" } })],
  ["one about nobody", one, JSON.stringify({ ...question, subject: { type: "person", id: "nobody" } })],
  ["one that says more than it must", one, JSON.stringify({ ...question, more: { than: ["asked"] } })],
  ["one with an id", one, JSON.stringify(question), { "x-request-id": "its own" }],
  ["one in many pieces of text", one, JSON.stringify({ ...question, more: "żółć".repeat(50_000) })],
  ["many", many, JSON.stringify({ ...question, evaluations: [{}, { action: { name: "account.close" } }] })],
  ["many, one of them incomplete", many, JSON.stringify({ evaluations: [question, { subject: {} }] })],
  ["no key that counts", one, JSON.stringify(question), { authorization: "Bearer kh_nobodys" }],
  ["half a question", one, JSON.stringify({ subject: question.subject })],
  ["a question of numbers", one, JSON.stringify({ ...question, subject: { type: 1, id: 2 } })],
  ["no JSON", one, "{"],
  ["a list", one, "[]"],
  ["nothing", one, "null"],
  ["an attack on prototypes", one, '{"__proto__": {"subject": 1}}'],
  ["a byte that is no text", one, JSON.stringify({ ...question, subject: { type: "person", id: "\u0000" } })],
];

for (const [what, path, body, more = {}] of asked)
  test(`What is asked directly is answered as Fastify's road answers it: ${what}`, async () => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", ...more };
    const direct = await answerTo(path, body, headers);
    // The same type in an unusual spelling is left to Fastify.
    const usual = await answerTo(path, body, {
      ...headers,
      "content-type": "application/json;charset=utf-8",
    });
    assert.deepEqual(direct, usual);
  });

async function answerTo(path: string, body: string, headers: Record<string, string>) {
  const response = await fetch(server.url + path, { method: "POST", headers, body });
  const { instance, ...answer } = (await response.json()) as Record<string, unknown>;
  // Fastify hangs up on who sent no JSON.
  const {
    date,
    connection,
    "keep-alive": _,
    "content-length": length,
    ...told
  } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    answer,
    told,
    isRefusal: instance !== undefined,
    isWhole: Boolean(date && connection && length),
  };
}

const plain = { authorization: "Bearer a", "content-type": "application/json" };
const left: readonly [what: string, path: string, init: RequestInit][] = [
  ["a session's question", one, { method: "POST", body: "{}", headers: { cookie: "keyholder=a", ...plain } }],
  [
    "a question without a key",
    one,
    { method: "POST", body: "{}", headers: { "content-type": "application/json" } },
  ],
  ["another type", one, { method: "POST", body: "{}", headers: { ...plain, "content-type": "text/json" } }],
  ["another method", one, { headers: plain }],
  ["another address", `${one}/`, { method: "POST", body: "{}", headers: plain }],
  ["nothing at all", one, { method: "POST", headers: plain }],
  ["more than a million bytes", one, { method: "POST", body: `"${"a".repeat(1_000_000)}"`, headers: plain }],
];

test("Whatever is not quite usual about a request is left to Fastify", async (t) => {
  const url = await startedDirectly(t, { isStopping: () => false });
  for (const [what, path, init] of left) assert.equal((await fetch(url + path, init)).status, 299, what);
  const { status } = await fetch(url + one, { method: "POST", body: "{}", headers: plain });
  assert.equal(status, 400);
});

test("A server that stops leaves every question to Fastify, which says so", async (t) => {
  const url = await startedDirectly(t, { isStopping: () => true });
  assert.equal((await fetch(url + one, { method: "POST", body: "{}", headers: plain })).status, 299);
});

test("A question that breaks off is not answered, and harms nobody", async (t) => {
  const url = new URL(await startedDirectly(t, { isStopping: () => false }));
  const socket = connect(Number(url.port), url.hostname);
  await once(socket, "connect");
  socket.write(
    `POST ${one} HTTP/1.1\r\nhost: a\r\nauthorization: Bearer a\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{}`,
  );
  socket.destroy();
  await once(socket, "close");
  const { status } = await fetch(url.origin + one, { method: "POST", body: "{}", headers: plain });
  assert.equal(status, 400);
});

async function startedDirectly(
  t: { after(close: () => void): void },
  { isStopping }: { readonly isStopping: () => boolean },
): Promise<string> {
  const { env } = server;
  const options = {
    env,
    running: new Running(),
    headers: {},
    onRequest: () => {},
    readJson: (text: string) => JSON.parse(text),
    isStopping,
  };
  const listening = createServer(
    answerDirectly(options, (_, response) => response.writeHead(299).end()),
  ).listen(0, "127.0.0.1");
  await once(listening, "listening");
  t.after(() => listening.close());
  return `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
}

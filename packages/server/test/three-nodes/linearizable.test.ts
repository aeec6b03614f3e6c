import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { createApp } from "../../src/app.ts";
import { hashOf } from "../../src/platform/token.ts";
import { startTestServer, type TestServer } from "../../src/testing/index.ts";
import { type Act, unexplained } from "./history.ts";
import { type NodeProcess, startNodeProcess } from "./node-process.ts";
import { askOverAndOver, changeOverAndOver } from "./recorded.ts";

const key = "kh_operator";
const people = ["ann", "ben", "cy"];

let server: TestServer;
before(async () => {
  server = await startTestServer({
    world: {
      world: {
        people: ["boss", ...people].map((id) => ({ id, name: id, email: `${id}@firm.example` })),
        accounts: [{ id: "firm", name: "Firm", owner: "boss" }],
        members: people.map((person) => ({ account: "firm", person, role: "viewer" })),
      },
    },
  });
  await server.env.db
    .insertInto("api_keys")
    .values({
      name: "Test",
      prefix: "kh",
      secret_hash: hashOf(key),
      scopes: [],
      decides_everywhere: true,
      made_by_name: "Test",
    })
    .execute();
});
after(() => server.close());

async function connected(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: server.connectionString });
  await client.connect();
  return client;
}

interface Recorded {
  readonly changes: Act[];
  /** By address. */
  readonly answers: readonly Act[][];
}

/** Everybody is suspended and restored all the time, and asked about at all addresses, while something happens. Answers what is known of each. */
async function record(
  urls: readonly string[],
  happens: (recorded: readonly Recorded[]) => Promise<unknown>,
): Promise<readonly Recorded[]> {
  const account = await server.accountId("firm");
  const ids = await Promise.all(people.map((one) => server.personId(one)));
  const recorded = ids.map((): Recorded => ({ changes: [], answers: urls.map(() => []) }));
  let over = false;
  const working = recorded.map(async ({ changes, answers }, place) => {
    const person = ids[place] as string;
    const client = await connected();
    const asking = urls.flatMap((url, node) =>
      [1, 2].map(() => askOverAndOver({ url, key, account, person }, answers[node] as Act[], () => over)),
    );
    await changeOverAndOver(client, person, changes, () => over);
    await client.query("update members set status = 'active' where person_id = $1", [person]);
    await client.end();
    await Promise.all(asking);
  });
  await happens(recorded);
  over = true;
  await Promise.all(working);
  return recorded;
}

const explained = ({ changes, answers }: Recorded) =>
  unexplained({ before: true, changes, answers: answers.flat() });

/** Resolves when each node of these has given so many more answers about everybody. */
async function answered(recorded: readonly Recorded[], nodes: readonly number[], more = 8): Promise<void> {
  const count = (one: Recorded, node: number) => one.answers[node]?.length ?? 0;
  const enough = recorded.flatMap((one) =>
    nodes.map((node) => [one, node, count(one, node) + more] as const),
  );
  while (enough.some(([one, node, wanted]) => count(one, node) < wanted)) await setTimeout(20);
}

test("The recorder finds a gate that answers with what it read a moment ago", async () => {
  const { env } = server;
  let known: { graph: never; now: number; until: number } | undefined;
  const hasty = {
    async ask(question: (graph: never, now: number) => unknown) {
      if (known && performance.now() < known.until) return question(known.graph, known.now);
      return env.access.ask((graph, now) => {
        known = { graph: graph as never, now, until: performance.now() + 150 };
        return question(graph as never, now);
      });
    },
  };
  const app = await createApp({ ...env, access: hasty as never }, null);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const found = await record([url], (recorded) => answered(recorded, [0], 60));
  await app.close();
  assert.ok(found.some((one) => explained(one) !== null));
});

test("R11: no node decides from before a revocation: not while another is killed, itself stopped or cut off, nor afterwards", async (t) => {
  const nodes = await Promise.all(
    ["one", "two", "three"].map((name) => startNodeProcess(name, server.connectionString)),
  );
  t.after(() => Promise.all(nodes.map((node) => node.stop())));
  for (const { database } of nodes) database.lag(10);
  const [stopped, cut, killed] = nodes as [NodeProcess, NodeProcess, NodeProcess];
  const found = await record(
    nodes.map(({ url }) => url),
    async (recorded) => {
      await answered(recorded, [0, 1, 2]);
      killed.signal("SIGKILL");
      stopped.signal("SIGSTOP");
      await setTimeout(1500);
      stopped.signal("SIGCONT");
      await answered(recorded, [0, 1]);
      cut.database.cut();
      await answered(recorded, [0], 25);
      cut.database.heal();
      await answered(recorded, [0, 1]);
    },
  );
  for (const one of found) assert.equal(explained(one), null);
});

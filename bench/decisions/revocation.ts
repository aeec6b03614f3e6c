import assert from "node:assert/strict";
import pg from "pg";
import { startChild } from "./child.ts";
import { type Figure, observed, within } from "./figure.ts";
import { KeptAlive } from "./kept-alive.ts";
import { drawRevocables } from "./revocables.ts";
import { median, percentile } from "./rounds.ts";
import type { Node } from "./serve-keyholder.ts";
import { worldInDatabase } from "./world-in-database.ts";

const rounds = 500;
/** Before them, until nodes and plans are warm; nothing may be allowed in them either. */
const warmUps = 50;
const slack = 1;

/** From the moment that a revocation was answered until the last of two nodes denied, beside two round trips (R11). */
export default async function revocation(): Promise<Figure[]> {
  const { connectionString } = await worldInDatabase("M");
  const database = new pg.Client({ connectionString });
  await database.connect();
  const revocables = await drawRevocables(database, warmUps + rounds);
  const children = [
    await startChild<Node>("serve-keyholder.ts", connectionString),
    await startChild<Node>("serve-keyholder.ts", connectionString),
    await startChild<Node>("serve-bare.ts"),
  ];
  const askers = children.map(({ said }) => new KeptAlive(said));
  const [bare, nodes] = [askers.at(-1) as KeptAlive, askers.slice(0, -1)];
  const took = { denied: [] as number[], http: [] as number[], database: [] as number[] };
  let allowed = 0;
  try {
    for (const [round, { question, revoke, restore }] of revocables.entries()) {
      const http = await taking(() => bare.ask(question));
      const trip = await taking(() => database.query({ name: "trip", text: "select 1" }));
      assert.deepEqual(await Promise.all(nodes.map((node) => node.ask(question))), [true, true]);
      await database.query(revoke);
      const denied = await taking(async () => {
        const wrong = await Promise.all(nodes.map((node) => untilDenied(node, question)));
        allowed += wrong.reduce((sum, count) => sum + count);
      });
      await database.query(restore);
      assert.deepEqual(await Promise.all(nodes.map((node) => node.ask(question))), [true, true]);
      if (round < warmUps) continue;
      took.http.push(http);
      took.database.push(trip);
      took.denied.push(denied);
    }
  } finally {
    for (const asker of askers) asker.close();
    for (const child of children) await child.stop();
    await database.end();
  }
  assert.equal(allowed, 0);
  return figuresOf(allowed, took);
}

function figuresOf(allowed: number, took: Record<"denied" | "http" | "database", number[]>): Figure[] {
  const two = median(took.http) + median(took.database);
  const p99 = percentile(99, took.denied);
  const reference = "an HTTP and a database round trip";
  return [
    within(0, {
      what: `answers of two nodes that allowed after one of ${rounds} revocations`,
      ours: allowed,
      unit: "",
    }),
    {
      ...observed({
        what: "from the revocation's answer to the last denial, p99",
        ours: p99,
        unit: "ms",
        reference,
        theirs: two,
      }),
      reach: `≤ the reference + ${slack} ms`,
      reached: p99 <= two + slack,
    },
    observed({
      what: "from the revocation's answer to the last denial, median",
      ours: median(took.denied),
      unit: "ms",
      reference,
      theirs: two,
    }),
  ];
}

/** Asks until it is denied; how often it was allowed before that. */
async function untilDenied(node: KeptAlive, question: string): Promise<number> {
  let allowed = 0;
  while (await node.ask(question)) assert.ok(++allowed < 1000, question);
  return allowed;
}

async function taking(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

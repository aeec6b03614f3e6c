import assert from "node:assert/strict";
import { defaultCatalogue, type Question } from "@keyholder/rules";
import pg from "pg";
import { AccessGraph } from "../../packages/server/src/gate/access-graph/access-graph.ts";
import { createLog } from "../../packages/server/src/platform/log.ts";
import { Graph, sizes } from "../graph.ts";
import { type Figure, savesAtLeast } from "./figure.ts";
import { FrozenGraph } from "./frozen-graph.ts";
import { indexOf } from "./index-of.ts";
import { inWords, Questions } from "./questions.ts";
import { median } from "./rounds.ts";
import { checkBySql, prepareChecks } from "./sql-check.ts";
import { worldInDatabase } from "./world-in-database.ts";

const inFlight = 64;
const rounds = 7;
const milliseconds = 2000;

type Ask = (question: Question) => Promise<boolean>;

/** Decisions that are never stale, 64 at a time, beside one query for each: both ask the database after the question. */
export default async function linearizable(): Promise<Figure[]> {
  const world = await worldInDatabase("M");
  const graph = new Graph(sizes.M);
  const index = indexOf(graph);
  const frozen = new FrozenGraph(new Graph(sizes.M));
  const questions = new Questions(graph, index).draw(20_000, (account) => frozen.knows(account)).map(inWords);
  const access = new AccessGraph({
    connectionString: world.connectionString,
    catalogue: defaultCatalogue,
    log: createLog("warn"),
  });
  const pool = new pg.Pool({ connectionString: world.connectionString, max: inFlight });
  try {
    await prepareChecks(pool);
    const bySql: Ask = (question) => checkBySql(pool, question);
    const byGraph: Ask = (question) => access.decide(question);
    for (const question of questions.slice(0, 2000))
      assert.equal(await bySql(question), await byGraph(question), JSON.stringify(question));
    const rates = { ours: [] as number[], sql: [] as number[] };
    for (let round = 0; round <= rounds; round++) {
      const found = { ours: await rate(byGraph, questions), sql: await rate(bySql, questions) };
      if (round > 0) for (const name of ["ours", "sql"] as const) rates[name].push(found[name]);
    }
    const micros = (perSecond: number[]) => 1e6 / median(perSecond);
    return [
      savesAtLeast(25, {
        what: "a decision that is never stale, 64 at a time",
        ours: micros(rates.ours),
        unit: "µs",
        reference: "one SQL query for each",
        theirs: micros(rates.sql),
      }),
    ];
  } finally {
    await access.stop();
    await pool.end();
  }
}

/** Decisions a second: each of those in flight asks the next when it was answered. */
async function rate(ask: Ask, questions: readonly Question[]): Promise<number> {
  const started = performance.now();
  const until = started + milliseconds;
  let asked = 0;
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (performance.now() < until) await ask(questions[asked++ % questions.length] as Question);
    }),
  );
  return (1000 * asked) / (performance.now() - started);
}

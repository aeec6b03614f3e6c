import assert from "node:assert/strict";
import pg from "pg";
import { accountId, Graph, personId, sizes } from "../graph.ts";
import { type Figure, savesAtLeast } from "./figure.ts";
import { FrozenGraph } from "./frozen-graph.ts";
import { indexOf } from "./index-of.ts";
import { now } from "./questions.ts";
import { median } from "./rounds.ts";
import { prepareChecks } from "./sql-check.ts";
import { accountsBySql, peopleBySql } from "./sql-lists.ts";
import { worldInDatabase } from "./world-in-database.ts";

const rounds = 9;
const permission = "invoices.view";

/** Where the owner of the largest agency may do something, and who may do it in an account, beside one SQL query for each. */
export default async function lists(): Promise<Figure[]> {
  const { connectionString } = await worldInDatabase("M");
  const graph = new Graph(sizes.M);
  const index = indexOf(graph);
  const owner = personId(0);
  const frozen = new FrozenGraph(new Graph(sizes.M));
  const byCrowd = (accounts: readonly number[]) =>
    accounts
      .filter((account) => frozen.knows(account))
      .map((account) => accountId(account))
      .map((id) => ({ id, people: index.peopleWhere({ account: id, permission }, now).length }))
      .sort((a, b) => a.people - b.people)
      .map(({ id }) => id);
  const ordinary = byCrowd(Array.from({ length: 500 }, (_, place) => 50_000 + place));
  const managed = byCrowd([...graph.linkEnds.subarray(0, 1000)].filter((_, place) => place % 2 === 1));
  const pool = new pg.Pool({ connectionString, max: 1 });
  try {
    await prepareChecks(pool);
    const accounts = await beside(
      () => index.accountsWhere({ person: owner, permission }, now),
      () => accountsBySql(pool, owner, permission),
    );
    const peopleOf = (account = "") =>
      beside(
        () => index.peopleWhere({ account, permission }, now),
        () => peopleBySql(pool, account, permission),
      );
    const few = await peopleOf(ordinary[Math.floor(ordinary.length / 2)]);
    const people = await peopleOf(managed[Math.floor(managed.length / 2)]);
    const most = await peopleOf(managed.at(-1));
    return [
      savesAtLeast(20, {
        what: `the ${accounts.count} accounts of the largest agency's owner`,
        ...accounts.took,
      }),
      savesAtLeast(20, { what: `the ${few.count} people of an account`, ...few.took }),
      savesAtLeast(20, { what: `the ${people.count} of one whose manager is an agency`, ...people.took }),
      savesAtLeast(20, { what: `the ${most.count} of the most crowded of 500 such`, ...most.took }),
    ];
  } finally {
    await pool.end();
  }
}

async function beside(ours: () => string[], theirs: () => Promise<string[]>) {
  const answer = ours();
  // Not deepEqual: to tell thousands of ids apart would take it hours.
  assert.equal(answer.join() === (await theirs()).join(), true);
  const took = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    ours();
    const between = performance.now();
    await theirs();
    took.ours.push(between - started);
    took.theirs.push(performance.now() - between);
  }
  const unit = "ms";
  return {
    count: answer.length,
    took: { ours: median(took.ours), theirs: median(took.theirs), unit, reference: "one SQL query" },
  };
}

import assert from "node:assert/strict";
import pg from "pg";
import { accountId, Graph, personId, sizes } from "../graph.ts";
import { type Figure, observed, savesAtLeast } from "./figure.ts";
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
  const accountsByPeople = managedAccounts(
    graph,
    (id) => index.peopleWhere({ account: id, permission }, now).length,
  );
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
    const people = await peopleOf(accountsByPeople[Math.floor(accountsByPeople.length / 2)]);
    const most = await peopleOf(accountsByPeople.at(-1));
    return [
      savesAtLeast(20, {
        what: `the ${accounts.count} accounts of the largest agency's owner`,
        ...accounts.took,
      }),
      savesAtLeast(20, { what: `the ${people.count} people of an account with a manager`, ...people.took }),
      observed({ what: `the ${most.count} people of the most crowded of 500`, ...most.took }),
    ];
  } finally {
    await pool.end();
  }
}

/** Accounts with a manager, and without onward links, by how many come in. */
function managedAccounts({ linkEnds }: Graph, peopleOf: (account: string) => number): string[] {
  const frozen = new FrozenGraph(new Graph(sizes.M));
  return [...linkEnds.subarray(0, 1000)]
    .filter((client, place) => place % 2 === 1 && frozen.knows(client))
    .map((client) => ({ id: accountId(client), people: peopleOf(accountId(client)) }))
    .sort((a, b) => a.people - b.people)
    .map(({ id }) => id);
}

async function beside(ours: () => string[], theirs: () => Promise<string[]>) {
  const answer = ours();
  assert.deepEqual(answer, await theirs());
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

import type { AccessIndex } from "@keyholder/rules";
import { accountId, type Graph, personId, randomOf } from "../graph.ts";
import { now } from "./questions.ts";
import { median } from "./rounds.ts";

/** What a list takes, by how many entries it has. */
export interface AnswerCost {
  readonly entries: number;
  readonly micros: number;
}

const tries = 60;
const ofEach = 9;

/** Accounts of people, and people of accounts, in steps of ten; of members and clients, for others have next to none. */
export function answerCosts(
  graph: Graph,
  index: AccessIndex,
): { accountsOf: AnswerCost[]; whoCanEnter: AnswerCost[] } {
  const random = randomOf(11);
  const drawn = (ends: Int32Array, offset: number) =>
    Array.from({ length: tries }, () => ends[2 * Math.floor((random() * ends.length) / 2) + offset] ?? 0);
  const people = [...new Set(drawn(graph.memberEnds, 0))].map(personId);
  const accounts = [...new Set([...drawn(graph.linkEnds, 1), ...drawn(graph.linkEnds, 0)])].map(accountId);
  return {
    accountsOf: costs(people, (id) => index.accountsOf(id, now)),
    whoCanEnter: costs(accounts, (id) => index.whoCanEnter(id, now)),
  };
}

function costs(ids: readonly string[], list: (id: string) => readonly unknown[]): AnswerCost[] {
  const steps = new Map<number, string[]>();
  for (const id of ids) {
    const step = Math.floor(Math.log10(Math.max(1, list(id).length)));
    const there = steps.get(step) ?? [];
    if (there.length < ofEach) steps.set(step, [...there, id]);
  }
  return [...steps].toSorted(([a], [b]) => a - b).map(([, of]) => costOf(of, list));
}

function costOf(ids: readonly string[], list: (id: string) => readonly unknown[]): AnswerCost {
  const taken = ids.map((id) => {
    const started = performance.now();
    const entries = list(id).length;
    return { entries, micros: (performance.now() - started) * 1000 };
  });
  return { entries: median(taken.map((one) => one.entries)), micros: median(taken.map((one) => one.micros)) };
}

import { writeFile } from "node:fs/promises";
import type { AccessIndex, Question } from "@keyholder/rules";
import { Graph, type Size } from "../graph.ts";
import { answerCosts } from "./answer-sizes.ts";
import { type Figure, observed } from "./figure.ts";
import { indexOf } from "./index-of.ts";
import { svgOf } from "./line-chart.ts";
import { inWords, now, Questions } from "./questions.ts";
import { eachTakes } from "./rounds.ts";

const accounts = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const listedAt = 100_000;
const count = 100_000;
const picture = new URL("../../docs/decision-cost.svg", import.meta.url);

/** What a decision costs by the size of the world, and a list by the size of the answer; draws both. */
export default async function size(): Promise<Figure[]> {
  const decisions: { accounts: number; numbered: number; strings: number }[] = [];
  let lists: ReturnType<typeof answerCosts> = { accountsOf: [], whoCanEnter: [] };
  for (const many of accounts) {
    const graph = new Graph(sizeOf(many));
    const index = indexOf(graph);
    decisions.push({ accounts: many, ...decisionCosts(graph, index) });
    if (many === listedAt) lists = answerCosts(graph, index);
  }
  await writeFile(picture, svgOf([chartOfWorlds(decisions), chartOfLists(lists)]));
  const [smallest] = decisions;
  return [
    ...decisions.map((one) =>
      observed({
        what: `a decision in numbers among ${one.accounts.toLocaleString("en")} accounts`,
        ours: one.numbered,
        unit: "µs",
        reference: `among ${smallest?.accounts.toLocaleString("en")}`,
        theirs: smallest?.numbered ?? Number.NaN,
      }),
    ),
    ...Object.entries(lists).flatMap(([name, costs]) =>
      costs.map(({ entries, micros }) =>
        observed({ what: `${name} with ${entries.toLocaleString("en")} entries`, ours: micros, unit: "µs" }),
      ),
    ),
  ];
}

/** As world L is, for any number of accounts. */
function sizeOf(many: number): Size {
  return {
    name: `${many} accounts`,
    accounts: many,
    people: 5 * many,
    members: 7 * many,
    links: 1.5 * many,
    groupMembers: 4.5 * many,
    shares: 2 * many,
  };
}

function decisionCosts(graph: Graph, index: AccessIndex): { numbered: number; strings: number } {
  const words = new Questions(graph, index).draw(count, () => true).map(inWords);
  return eachTakes(9, {
    numbered: {
      questions: words.map((one) => index.numbered(one)),
      decide: (asked) => index.decideNumbered(asked, now),
    },
    strings: { questions: words, decide: (asked: Question) => index.decide(asked, now) },
  });
}

function chartOfWorlds(decisions: readonly { accounts: number; numbered: number; strings: number }[]) {
  const line = (key: "numbered" | "strings") => decisions.map((one) => ({ x: one.accounts, y: one[key] }));
  return {
    title: "A decision, by the size of the world",
    x: "accounts",
    y: "µs",
    lines: [
      { name: "in numbers", points: line("numbered") },
      { name: "from string ids", points: line("strings") },
    ],
  };
}

function chartOfLists(lists: ReturnType<typeof answerCosts>) {
  return {
    title: "A list, by the size of the answer",
    x: "entries",
    y: "µs",
    lines: Object.entries(lists).map(([name, costs]) => ({
      name,
      points: costs.map(({ entries, micros }) => ({ x: Math.max(1, entries), y: micros })),
    })),
  };
}

import assert from "node:assert/strict";
import type { AccessIndex, Question } from "@keyholder/rules";
import { Graph, sizes } from "../graph.ts";
import { costsAtMost, type Figure, observed, within } from "./figure.ts";
import { FrozenGraph } from "./frozen-graph.ts";
import { indexOf } from "./index-of.ts";
import { type Asked, inWords, now, Questions } from "./questions.ts";
import { eachTakes } from "./rounds.ts";

const count = 200_000;
const rounds = 15;
const reference = "frozen sorted arrays, no onward links";

/** The index beside the most direct code over frozen arrays, on world M. */
export default async function index(): Promise<Figure[]> {
  const graph = new Graph(sizes.M);
  const index = indexOf(graph);
  const frozen = new FrozenGraph(new Graph(sizes.M));
  const questions = new Questions(graph, index);
  const plain = questions.draw(count, (account) => frozen.knows(account));
  const onward = questions.draw(count, (account) => !frozen.knows(account));
  assertAlike(index, frozen, plain);

  const plainNumbered = plain.map((one) => index.numbered(inWords(one)));
  const onwardNumbered = onward.map((one) => index.numbered(inWords(one)));
  const took = eachTakes(rounds, {
    frozen: { questions: plain, decide: (asked) => frozen.decide(asked) },
    numbered: { questions: plainNumbered, decide: (asked) => index.decideNumbered(asked, now) },
    strings: { questions: plain.map(inWords), renew: anew, decide: (asked) => index.decide(asked, now) },
    onward: { questions: onwardNumbered, decide: (asked) => index.decideNumbered(asked, now) },
  });

  const unit = "µs";
  return [
    costsAtMost(2, {
      what: "a decision in numbers",
      ours: took.numbered,
      unit,
      reference,
      theirs: took.frozen,
    }),
    within(1, { what: "a decision from string ids", ours: took.strings, unit }),
    observed({
      what: "a decision from string ids",
      ours: took.strings,
      unit,
      reference,
      theirs: took.frozen,
    }),
    observed({
      what: "a decision about an account that onward links lead to",
      ours: took.onward,
      unit,
      reference: "ours about other accounts",
      theirs: took.numbered,
    }),
  ];
}

/** With new strings, as a request brings them: nothing about them is known yet. */
function anew({ person, account, permission, via }: Question): Question {
  const question = { person: copyOf(person), account: copyOf(account), permission: copyOf(permission) };
  return via == null ? question : { ...question, via: copyOf(via) };
}

function copyOf(text: string): string {
  return Buffer.from(text, "latin1").toString("latin1");
}

function assertAlike(index: AccessIndex, frozen: FrozenGraph, questions: readonly Asked[]): void {
  for (const asked of questions)
    assert.equal(frozen.decide(asked), index.decide(inWords(asked), now), JSON.stringify(asked));
}

import assert from "node:assert/strict";
import { Graph, sizes } from "../graph.ts";
import { askedOf, enforcerOf } from "./casbin-peer.ts";
import { abilityOf } from "./casl-peer.ts";
import { callOf, isAllowed, preparsePolicies } from "./cedar-peer.ts";
import { type Figure, observed, savesAtLeast } from "./figure.ts";
import { indexOf } from "./index-of.ts";
import { inWords, now, Questions } from "./questions.ts";
import { eachTakes, type Way as Taken } from "./rounds.ts";
import { Ways } from "./ways.ts";

const count = 1000;
const rounds = 9;

/**
 * The index beside other libraries on world S. They cannot hold a world of this kind, so each is given only the facts of the
 * question, made ready before the time is taken, while ours finds them in the whole world.
 */
export default async function peers(): Promise<Figure[]> {
  const graph = new Graph(sizes.S);
  const index = indexOf(graph);
  const onward = new Set<number>();
  for (let link = 0; link < sizes.S.links; link += 50) onward.add(graph.linkEnds[2 * link + 1] ?? -1);
  const asked = new Questions(graph, index).draw(count, (account) => !onward.has(account));
  const ways = new Ways(new Graph(sizes.S));
  const sliced = asked.map((one) => {
    const words = inWords(one);
    return { asked: one, words, ways: ways.of(one), expected: index.decide(words, now) };
  });
  preparsePolicies(Math.max(...sliced.map((one) => one.ways.length)));

  const enforced = [];
  for (const one of sliced) enforced.push({ ...one, enforcer: await enforcerOf([one]) });
  const all = await enforcerOf(sliced);
  const able = sliced.map((one) => ({ ...one, ability: abilityOf(one.ways) }));
  const called = sliced.map((one) => ({ ...one, call: callOf(one.asked, one.ways) }));

  const took = eachTakes(rounds, {
    ours: way(sliced, ({ words }) => index.decide(words, now)),
    casbin: way(enforced, ({ enforcer, words }) => enforcer.enforceSync(askedOf(words), words.permission)),
    casbinAll: way(sliced.slice(0, 100), ({ words }) => all.enforceSync(askedOf(words), words.permission)),
    cedar: way(called, ({ call }) => isAllowed(call)),
    casl: way(able, ({ ability, words }) => ability.can(words.permission, "Account")),
    caslBuilt: way(sliced, ({ words, ways }) => abilityOf(ways).can(words.permission, "Account")),
  });
  const what = "a decision on world S, from string ids";
  const ours = { what, ours: took.ours, unit: "µs" };
  return [
    savesAtLeast(100, {
      ...ours,
      reference: `casbin, the ways of ${count.toLocaleString("en")} questions`,
      theirs: took.casbinAll,
    }),
    savesAtLeast(100, { ...ours, reference: "casbin, the question's ways alone", theirs: took.casbin }),
    savesAtLeast(250, {
      ...ours,
      reference: "cedar-wasm, preparsed, the question's entities alone",
      theirs: took.cedar,
    }),
    observed({ ...ours, reference: "CASL, with building the ability", theirs: took.caslBuilt }),
    observed({ ...ours, reference: "CASL, the ability at hand", theirs: took.casl }),
  ];
}

/** A way to answer that answers as ours does: whatever does not is no comparison. */
function way<Question extends { readonly expected: boolean }>(
  questions: readonly Question[],
  decide: (one: Question) => boolean,
): Taken<Question> {
  for (const one of questions) assert.equal(decide(one), one.expected, JSON.stringify(one));
  return { questions, decide };
}

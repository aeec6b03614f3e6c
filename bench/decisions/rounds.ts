/** One way to answer questions; what it answers is counted, so that it has to be found. */
export interface Way<Question> {
  readonly questions: readonly Question[];
  readonly decide: (question: Question) => boolean;
  /** Makes a question anew before each round, outside of the time that is taken. */
  readonly renew?: (question: Question) => Question;
}

/** So many questions are renewed at a time: as when a request was just read, they are still at hand when they are asked. */
const atOnce = 500;
/** A round takes at least so long, over the questions again and again if need be: else little of it is compiled code. */
const leastMs = 40;
const warmUps = 4;

/**
 * Microseconds a question for each way, the median of many rounds. The ways take turns, so that whatever else the machine does meets
 * all alike.
 */
export function eachTakes<Name extends string>(
  rounds: number,
  // biome-ignore lint/suspicious/noExplicitAny: each way has questions of its own kind
  ways: Record<Name, Way<any>>,
): Record<Name, number> {
  const named = Object.entries(ways) as [Name, Way<unknown>][];
  const took = new Map<Name, number[]>(named.map(([name]) => [name, []]));
  for (let round = -warmUps; round < rounds; round++)
    for (const [name, way] of named) {
      const micros = roundOf(way);
      if (round >= 0) took.get(name)?.push(micros);
    }
  return Object.fromEntries(named.map(([name]) => [name, median(took.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

function roundOf(way: Way<unknown>): number {
  const { questions } = way;
  let ms = 0;
  let asked = 0;
  let allowed = 0;
  while (asked === 0 || ms < leastMs)
    for (let from = 0; from < questions.length; from += atOnce) {
      const some = questions.slice(from, from + atOnce);
      const fresh = way.renew ? some.map(way.renew) : some;
      const started = performance.now();
      allowed += allowedOf(fresh, way.decide);
      ms += performance.now() - started;
      asked += some.length;
    }
  if (allowed === 0) throw new Error("nothing was allowed");
  return (ms * 1000) / asked;
}

function allowedOf<Question>(
  questions: readonly Question[],
  decide: (question: Question) => boolean,
): number {
  let allowed = 0;
  for (const question of questions) if (decide(question)) allowed += 1;
  return allowed;
}

export function median(values: readonly number[]): number {
  return percentile(50, values);
}

export function percentile(percent: number, values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length * percent) / 100)] ?? Number.NaN;
}

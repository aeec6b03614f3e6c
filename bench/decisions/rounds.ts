/** A way to answer all questions once. */
export type Round = () => void;

/**
 * Microseconds a question for each, the median of many rounds. They take turns, so that whatever else the machine does meets all alike.
 */
export function eachTakes<Name extends string>(
  questions: number,
  rounds: number,
  ways: Record<Name, Round>,
): Record<Name, number> {
  const names = Object.keys(ways) as Name[];
  const took = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round++)
    for (const name of names) {
      const started = performance.now();
      ways[name]();
      const micros = ((performance.now() - started) * 1000) / questions;
      if (round >= 0) took.get(name)?.push(micros);
    }
  return Object.fromEntries(names.map((name) => [name, median(took.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

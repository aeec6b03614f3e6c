export interface Measured {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
}

/** One after the other, after a few to warm up. */
export async function measure(name: string, times: number, work: () => Promise<unknown>): Promise<Measured> {
  for (let warm = 0; warm < 5; warm++) await work();
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(share * (took.length - 1))] ?? Number.NaN;
  return { name, median: at(0.5), p95: at(0.95) };
}

/** As a Markdown table, each beside the reference of the same run. */
export function table(reference: Measured, measured: readonly Measured[]): string {
  const line = ({ name, median, p95 }: Measured) =>
    `| ${name} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${(median / reference.median).toFixed(1)} |`;
  return [
    "| | median ms | p95 ms | × reference |",
    "|---|---|---|---|",
    ...[reference, ...measured].map(line),
  ].join("\n");
}

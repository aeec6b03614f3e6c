/** One line of what was measured: ours, beside a reference of the same run. */
export interface Figure {
  readonly what: string;
  readonly ours: number;
  readonly unit: string;
  readonly reference: string;
  readonly theirs: number | null;
  readonly ratio: number | null;
  /** What was aimed at; empty when nothing was. */
  readonly reach: string;
  readonly reached: boolean;
}

type Alone = Pick<Figure, "what" | "ours" | "unit">;
type Beside = Alone & { readonly reference: string; readonly theirs: number };

/** What costs at most so many times the reference. */
export function costsAtMost(times: number, { ours, theirs, ...rest }: Beside): Figure {
  const ratio = ours / theirs;
  return { ...rest, ours, theirs, ratio, reach: `≤ ${times} × the reference`, reached: ratio <= times };
}

/** What the reference costs at least so many times of. */
export function savesAtLeast(times: number, { ours, theirs, ...rest }: Beside): Figure {
  const ratio = theirs / ours;
  return { ...rest, ours, theirs, ratio, reach: `reference ≥ ${times} × ours`, reached: ratio >= times };
}

/** What stays within a limit of its own. */
export function within(limit: number, { ours, unit, ...rest }: Alone): Figure {
  const reach = `≤ ${limit} ${unit}`;
  return { ...rest, ours, unit, reference: "", theirs: null, ratio: null, reach, reached: ours <= limit };
}

/** What nothing is aimed at with; the ratio is ours by the reference. */
export function observed(one: Alone | Beside): Figure {
  const compared = "theirs" in one ? { ...one, ratio: one.ours / one.theirs } : null;
  return { reference: "", theirs: null, ratio: null, ...one, ...compared, reach: "", reached: true };
}

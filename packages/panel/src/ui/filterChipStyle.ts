const chip =
  "inline-flex min-h-8 items-center gap-1.5 rounded-pill border px-3 py-1 whitespace-nowrap max-sm:min-h-9";

export const idleChipStyle = `${chip} border-dashed border-line-strong text-soft hover:bg-hover`;

/** With room at its end for what takes it away. */
export const activeChipStyle = `${chip} border-accent bg-accent-wash pr-8 text-accent`;

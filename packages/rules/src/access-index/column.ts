type Numbers = Int32Array | Uint32Array | Uint8Array;

/** From this length on the room in advance is what counts, not how often a column is copied. */
const long = 2 ** 20;

/** A typed array at least as long as asked for, with what was in it; rows that are new hold 0. */
export function grown<Row extends Numbers>(column: Row, length: number): Row {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => Row)(
    Math.max(length, Math.ceil(column.length * (column.length < long ? 1.5 : 1.1)), 16),
  );
  longer.set(column);
  return longer;
}

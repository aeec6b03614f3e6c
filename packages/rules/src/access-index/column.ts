type Numbers = Int32Array | Uint32Array | Uint8Array;

/** A typed array at least as long as asked for, with what was in it; rows that are new hold 0. */
export function grown<Row extends Numbers>(column: Row, length: number): Row {
  if (length <= column.length) return column;
  const longer = new (column.constructor as new (length: number) => Row)(
    Math.max(length, Math.ceil(column.length * 1.5), 16),
  );
  longer.set(column);
  return longer;
}

/** A list for each node, one behind the other: the list of node n is from `offsets[n]` to `offsets[n + 1]`, sorted. */
export interface CompressedRows {
  readonly offsets: Int32Array;
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

/** Edges that are still being collected, three numbers each: node, key and value. */
export class Edges {
  #cells = new Int32Array(3 * 1024);
  #length = 0;

  add(node: number, key: number, value = 0): void {
    if (this.#length + 3 > this.#cells.length) {
      const wider = new Int32Array(2 * this.#cells.length);
      wider.set(this.#cells);
      this.#cells = wider;
    }
    this.#cells.set([node, key, value], this.#length);
    this.#length += 3;
  }

  frozen(nodes: number): CompressedRows {
    const cells = this.#cells;
    const count = this.#length / 3;
    const offsets = new Int32Array(nodes + 1);
    for (let edge = 0; edge < count; edge++) {
      const after = (cells[3 * edge] as number) + 1;
      offsets[after] = (offsets[after] as number) + 1;
    }
    for (let node = 0; node < nodes; node++)
      offsets[node + 1] = (offsets[node + 1] as number) + (offsets[node] as number);
    const byKey = Uint32Array.from({ length: count }, (_, edge) => edge).sort(
      (a, b) => (cells[3 * a + 1] as number) - (cells[3 * b + 1] as number),
    );
    const next = offsets.slice();
    const keys = new Int32Array(count);
    const values = new Int32Array(count);
    for (const edge of byKey) {
      const node = cells[3 * edge] as number;
      const place = next[node] as number;
      next[node] = place + 1;
      keys[place] = cells[3 * edge + 1] as number;
      values[place] = cells[3 * edge + 2] as number;
    }
    return { offsets, keys, values };
  }
}

/** Where a key is in a node's list, or -1. */
export function placeOf({ offsets, keys }: CompressedRows, node: number, key: number): number {
  let low = offsets[node] as number;
  const end = offsets[node + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low < end && keys[low] === key ? low : -1;
}

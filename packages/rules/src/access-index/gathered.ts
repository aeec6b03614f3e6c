import { grown } from "./column.ts";

/** Entries of lists, written down one after the other in any order, to be sorted all at once. */
export class Gathered {
  nodes = new Int32Array(1024);
  keys = new Int32Array(1024);
  values: Int32Array;
  count = 0;
  readonly #valued: boolean;

  constructor(valued: boolean) {
    this.#valued = valued;
    this.values = new Int32Array(valued ? 1024 : 0);
  }

  add(node: number, key: number, value: number): void {
    const next = this.count++;
    this.nodes = grown(this.nodes, this.count);
    this.keys = grown(this.keys, this.count);
    this.nodes[next] = node;
    this.keys[next] = key;
    if (!this.#valued) return;
    this.values = grown(this.values, this.count);
    this.values[next] = value;
  }

  /** The places of the entries by node, then by key; of the same, the one that was added last comes last. */
  order(): Int32Array {
    const places = new Int32Array(this.count);
    for (let place = 0; place < places.length; place++) places[place] = place;
    return sortedBy(this.nodes, sortedBy(this.keys, places));
  }
}

/** Counts, and puts each where it belongs: no comparison, and those that are alike stay as they were. */
function sortedBy(column: Int32Array, places: Int32Array): Int32Array {
  let most = 0;
  for (const place of places) most = Math.max(most, column[place] as number);
  const ends = new Int32Array(most + 2);
  for (const place of places) (ends[(column[place] as number) + 1] as number)++;
  for (let value = 0; value <= most; value++) (ends[value + 1] as number) += ends[value] as number;
  const sorted = new Int32Array(places.length);
  for (const place of places) sorted[(ends[column[place] as number] as number)++] = place;
  return sorted;
}

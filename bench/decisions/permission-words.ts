import { defaultCatalogue, has, type Preset, presetSet, setOf, union } from "@keyholder/rules";

/** Permission sets that are in use, each with a number. */
const setsInUse: Uint32Array[] = [];
const setNumbers = new Map<string, number>();

/** The number of the set of a preset and ticks. */
export function setNumber(preset: Preset, ticked: readonly string[]): number {
  const key = [preset, ...ticked].join(" ");
  const known = setNumbers.get(key);
  if (known !== undefined) return known;
  const set = union(presetSet(defaultCatalogue, preset), setOf(defaultCatalogue, ticked));
  setNumbers.set(key, setsInUse.length);
  return setsInUse.push(wordsWhere(({ name }) => has(defaultCatalogue, set, name))) - 1;
}

/** The sets with these numbers, one behind the other, two words each. */
export function wordsOfEach(numbers: Int32Array): Uint32Array {
  const words = new Uint32Array(2 * numbers.length);
  numbers.forEach((number, place) => {
    words.set(setsInUse[number] ?? [], 2 * place);
  });
  return words;
}

/** The set of the permissions for which `holds` is true. */
export function wordsWhere(
  holds: (one: (typeof defaultCatalogue.permissions)[number]) => boolean,
): Uint32Array {
  const words = new Uint32Array(2);
  defaultCatalogue.permissions.forEach((one, place) => {
    if (holds(one)) words[place >>> 5] = (words[place >>> 5] as number) | (1 << (place & 31));
  });
  return words;
}

/** Whether the set at a place holds a permission. */
export function isIn(words: Uint32Array, set: number, place: number): boolean {
  return (((words[2 * set + (place >>> 5)] as number) >>> (place & 31)) & 1) === 1;
}

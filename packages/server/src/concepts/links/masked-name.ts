/** `An… N…`: enough to recognise whom one expects, not enough to learn who somebody is. */
export function maskedPerson(name: string): string {
  return words(name)
    .map((word, place) => `${start(word, place === 0 ? 2 : 1)}…`)
    .join(" ");
}

/** `Agencja R…`: the first word, which mostly says of what kind it is, and how the second begins. */
export function maskedCompany(name: string): string {
  const [first = "", second] = words(name);
  if (second === undefined) return `${start(first, 3)}…`;
  return `${first.length > 10 ? `${start(first, 3)}…` : first} ${start(second, 1)}…`;
}

const words = (name: string): string[] => name.split(/\s+/).filter(Boolean);

/** At most half of a word, and never more of it than its first letters. */
function start(word: string, letters: number): string {
  const all = [...word];
  return all.slice(0, Math.max(1, Math.min(letters, Math.floor(all.length / 2)))).join("");
}

/** Labels that differ in capitals only are one: the first. */
export function eachOnce(labels: readonly string[]): string[] {
  return labels.filter((label, place) => labels.findIndex((one) => isSame(one, label)) === place);
}

export function withLabel(labels: readonly string[], label: string): string[] {
  return eachOnce([...labels, label]);
}

export function withoutLabel(labels: readonly string[], label: string): string[] {
  return labels.filter((one) => !isSame(one, label));
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

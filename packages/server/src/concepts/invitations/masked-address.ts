/** `a…k@example.com`: enough to recognise one's own address, not enough to learn another's. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const local = [...address.slice(0, at)];
  const end = local.length > 3 ? local.at(-1) : "";
  return `${local[0] ?? ""}…${end}${address.slice(at)}`;
}

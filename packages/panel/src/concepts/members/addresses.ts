/** What ends one address and begins another. */
export const addressEnds = /[\s,;]/;

export interface TypedAddress {
  email: string;
  /** Where it was pasted as `Anna Nowak <anna@…>`. */
  name: string;
}

/** The addresses in a text, each once, with the names that stand before them. */
export function splitAddresses(text: string): TypedAddress[] {
  const found: TypedAddress[] = [];
  const rest = text.replace(/"?([^"<>,;\n]*)"?<([^<>\s]+@[^<>\s]+)>/g, (_, name: string, email: string) => {
    found.push({ email, name: name.trim() });
    return " ";
  });
  for (const email of rest.split(/[\s,;]+/)) if (email) found.push({ email, name: "" });
  return found.filter(
    (one, at) => found.findIndex((other) => other.email.toLowerCase() === one.email.toLowerCase()) === at,
  );
}

export const isAddress = (text: string): boolean =>
  /^[^\s@<>()]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text) && text.length <= 254;

/** "Anna Nowak" of `anna.nowak@company.example`. */
export const nameOf = (email: string): string =>
  (email.split("@")[0] ?? "")
    .replace(/\+.*$/, "")
    .replace(/\d+$/, "")
    .split(/[._-]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1))
    .join(" ");

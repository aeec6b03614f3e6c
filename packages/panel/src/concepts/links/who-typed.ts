export type Typed =
  | { kind: "neither" }
  | { kind: "email"; email: string }
  | { kind: "number"; number: string; complete: boolean };

/** Tells an owner's address from a customer number while it is being typed. */
export function whoTyped(text: string): Typed {
  const typed = text.trim();
  if (typed === "") return { kind: "neither" };
  const digits = typed.replace(/[\s\p{Pd}._]/gu, "").replace(/^kh/i, "");
  if (/^\d+$/.test(digits)) {
    const number = digits.length > 4 ? `KH-${digits.slice(0, 4)}-${digits.slice(4)}` : `KH-${digits}`;
    return { kind: "number", number, complete: digits.length === 8 };
  }
  return typed.includes("@") ? { kind: "email", email: typed } : { kind: "neither" };
}

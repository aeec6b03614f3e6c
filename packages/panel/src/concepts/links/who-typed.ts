export type Typed =
  | { kind: "neither" }
  | { kind: "email"; email: string }
  | { kind: "number"; number: string; complete: boolean }
  | { kind: "code"; code: string };

// As share codes are written: three times four of these.
const code = /^[2-9A-HJKMNP-TV-Z]{12}$/;

/** Tells an owner's address, a customer number and a share code apart while it is being typed. */
export function whoTyped(text: string): Typed {
  const typed = text.trim();
  if (typed === "") return { kind: "neither" };
  const letters = typed.replace(/[\s\p{Pd}]/gu, "").toUpperCase();
  if (code.test(letters)) return { kind: "code", code: letters };
  const digits = typed.replace(/[\s\p{Pd}._]/gu, "").replace(/^kh/i, "");
  if (/^\d+$/.test(digits)) {
    const number = digits.length > 4 ? `KH-${digits.slice(0, 4)}-${digits.slice(4)}` : `KH-${digits}`;
    return { kind: "number", number, complete: digits.length === 8 };
  }
  return typed.includes("@") ? { kind: "email", email: typed } : { kind: "neither" };
}

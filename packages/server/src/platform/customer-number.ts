import { randomInt } from "node:crypto";

// H. Michael Damm's quasigroup of order 10: its check digit shows every single wrong digit and every swap of neighbours.
const damm = [
  [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
  [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
  [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
  [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
  [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
  [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
  [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
  [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
  [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
  [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

function checkDigit(digits: string): number {
  let interim = 0;
  for (const digit of digits) interim = damm[interim]?.[Number(digit)] ?? 0;
  return interim;
}

/** `KH-4821-7735`: seven random digits and a check digit. Ten million of them: ask again when one is taken. */
export function createCustomerNumber(): string {
  return customerNumberOf(randomInt(10_000_000));
}

/** The customer number with these seven digits, 0 to 9999999. */
export function customerNumberOf(number: number): string {
  const digits = String(number).padStart(7, "0");
  return format(digits + checkDigit(digits));
}

const format = (digits: string) => `KH-${digits.slice(0, 4)}-${digits.slice(4)}`;

/** Takes it as people type it: `kh 48217735`, `4821–7735`. undefined: it is mistyped or no customer number. */
export function parseCustomerNumber(text: string): string | undefined {
  const digits = text.replace(/[\s\p{Pd}._]/gu, "").replace(/^kh/i, "");
  if (!/^\d{8}$/.test(digits) || checkDigit(digits) !== 0) return undefined;
  return format(digits);
}

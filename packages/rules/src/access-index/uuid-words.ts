const digits = "0123456789abcdef";
const codes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
const values = new Int8Array(128).fill(-1);
for (const [value, code] of codes.entries()) values[code] = value;
const dash = "-".charCodeAt(0);
const dashes = [8, 13, 18, 23];
/** Where each of the 32 digits stands in the text. */
const places = Uint8Array.from({ length: 36 }, (_, place) => place).filter(
  (place) => !dashes.includes(place),
);
const text = new Array<number>(36).fill(dash);

/** Writes the four words of a uuid in small letters; false for any other text, whose words mean nothing. */
export function readUuid(id: string, into: Uint32Array): boolean {
  if (id.length !== 36) return false;
  for (let place = 0; place < 4; place++) if (id.charCodeAt(dashes[place] as number) !== dash) return false;
  let wrong = 0;
  for (let word = 0, digit = 0; word < 4; word++) {
    let value = 0;
    for (const end = digit + 8; digit < end; digit++) {
      const code = id.charCodeAt(places[digit] as number);
      const read = code < 128 ? (values[code] as number) : -1;
      wrong |= read;
      value = (value << 4) | (read & 15);
    }
    into[word] = value;
  }
  return wrong >= 0;
}

/** The uuid whose 16 bytes stand at a place. */
export function readUuidBytes(bytes: Uint8Array, at: number, into: Uint32Array): void {
  for (let word = 0, from = at; word < 4; word++, from += 4)
    into[word] =
      ((bytes[from] as number) << 24) |
      ((bytes[from + 1] as number) << 16) |
      ((bytes[from + 2] as number) << 8) |
      (bytes[from + 3] as number);
}

export function uuidText(word: (place: number) => number): string {
  for (let place = 0, digit = 0; place < 4; place++) {
    const value = word(place);
    for (let shift = 28; shift >= 0; shift -= 4, digit++)
      text[places[digit] as number] = codes[(value >>> shift) & 15] as number;
  }
  return String.fromCharCode(...text);
}

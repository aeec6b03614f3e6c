const signature = Buffer.from("PGCOPY\n\xff\r\n\0", "latin1");
const flagsAndExtensionLength = 8;

/** A row in PostgreSQL's binary COPY format, whose columns are read one after the other. */
export class CopiedRow {
  /** What `uuid` says the place of. */
  bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  /** false for the end, which is no row. The header stands before the first row. */
  take(chunk: Buffer): boolean {
    this.bytes = chunk;
    this.#at = 0;
    if (chunk[0] === signature[0] && chunk.subarray(0, signature.length).equals(signature)) {
      const extension = chunk.readInt32BE(signature.length + 4);
      this.#at = signature.length + flagsAndExtensionLength + extension;
    }
    if (this.#at === chunk.length) return false;
    const columns = chunk.readInt16BE(this.#at);
    this.#at += 2;
    return columns >= 0;
  }

  /** Where the 16 bytes of a uuid stand; -1: it is null. */
  uuid(): number {
    const length = this.#length();
    if (length < 0) return -1;
    this.#at += length;
    return this.#at - length;
  }

  boolean(): boolean {
    const length = this.#length();
    this.#at += length;
    return this.bytes[this.#at - length] === 1;
  }

  text(): string | null {
    const length = this.#length();
    if (length < 0) return null;
    this.#at += length;
    return this.bytes.toString("utf8", this.#at - length, this.#at);
  }

  /** A column of the type json. */
  json<Value>(): Value | null {
    const text = this.text();
    return text === null ? null : JSON.parse(text);
  }

  #length(): number {
    this.#at += 4;
    return this.bytes.readInt32BE(this.#at - 4);
  }
}

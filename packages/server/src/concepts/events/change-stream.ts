import { Readable } from "node:stream";
import type { AnswerOf, Operations } from "@keyholder/contract";

export type Change = AnswerOf<Operations["followChanges"]>;

/** Who does not read what he is told is hung up on: he asks for everything anew when he comes back. */
const unreadAtMost = 64 * 1024;

/** One open stream of server-sent events. */
export class ChangeStream extends Readable {
  readonly session: string;
  readonly person: string;
  /** The accounts that it can enter, as far as it was told: number by id. */
  readonly entered = new Map<string, string>();

  /** What changed before it was told that it is open: that comes first, and then whatever these have become. */
  readonly missed = new Set<string>();
  private opened = false;
  private over = false;

  constructor(session: string, person: string) {
    super({ read: () => {} });
    this.session = session;
    this.person = person;
  }

  get isOpen(): boolean {
    return this.opened;
  }

  open(): void {
    this.opened = true;
    this.tell({ what: "open" });
  }

  tell(change: Change): void {
    this.write(`data: ${JSON.stringify(change)}\n\n`);
  }

  /** A comment, which keeps proxies from thinking that the stream is dead. */
  beat(): void {
    this.write(":\n\n");
  }

  end(): void {
    if (this.over) return;
    this.over = true;
    this.push(null);
  }

  private write(text: string): void {
    if (this.over || this.destroyed) return;
    if (this.readableLength > unreadAtMost) this.destroy();
    else this.push(text);
  }
}

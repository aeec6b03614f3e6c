import { Readable } from "node:stream";

/** Who does not read what he is told is hung up on: he asks for everything anew when he comes back. */
const unreadAtMost = 64 * 1024;

/** One open stream of server-sent events. */
export class EventStream<Event> extends Readable {
  private over = false;

  constructor() {
    super({ read: () => {} });
  }

  tell(event: Event): void {
    this.write(`data: ${JSON.stringify(event)}\n\n`);
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

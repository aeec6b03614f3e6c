import type { AnswerOf, Operations } from "@keyholder/contract";
import { EventStream } from "../../platform/event-stream.ts";

export type Change = AnswerOf<Operations["followChanges"]>;

/** What a session is told of changes. */
export class ChangeStream extends EventStream<Change> {
  readonly session: string;
  readonly person: string;
  /** The accounts that it can enter, as far as it was told: number by id. */
  readonly entered = new Map<string, string>();

  /** What changed before it was told that it is open: that comes first, and then whatever these have become. */
  readonly missed = new Set<string>();
  private opened = false;

  constructor(session: string, person: string) {
    super();
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
}

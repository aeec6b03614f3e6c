/** An account as it is called in a declaration. */
interface Party {
  /** null where it may not be known yet. */
  readonly name: string | null;
  readonly number: string;
}

/** What two accounts agree on, as far as a declaration tells it. */
export interface Agreed {
  readonly manager: Party;
  readonly client: Party;
  readonly ceiling: {
    /** A preset's name, or what an own role is called; null for a list. */
    readonly name: string | null;
    readonly permissions: readonly string[];
  };
  readonly endsAt: string | null;
  readonly onward: boolean;
}

export type Side = "client" | "manager";

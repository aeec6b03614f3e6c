/** Whom a letter goes to. */
export interface Addressee {
  readonly email: string;
  readonly name: string;
  readonly language: "en" | "pl";
  /** null: an address that nobody here is known by, as far as the sender may know. */
  readonly person: string | null;
}

/** What a mail says, before it is put into plain text and HTML. Built by a concept's mails.ts. */
export interface Letter {
  /** `room.event`, such as `invitations.member`. */
  readonly kind: string;
  readonly language: "en" | "pl";
  readonly to: string;
  readonly person: string | null;
  /** The account that the letter concerns, in whose sent mail it is listed. */
  readonly account: string | null;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** What somebody wrote himself; set apart, never taken for our words. */
  readonly quote?: string;
  /** A button. `{{secret}}` in the path stands for the token. */
  readonly action?: { readonly label: string; readonly path: string };
  /** The token of a single-use link; forgotten once the mail is delivered. */
  readonly secret?: string;
  readonly footnote?: string;
  /** The invitation that it brings, which is told when the letter comes back. */
  readonly invitation?: string;
}

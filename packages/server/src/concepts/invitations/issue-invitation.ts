import type { Kysely } from "kysely";
import type { DB } from "../../platform/schema.ts";
import { createToken, hashOf } from "../../platform/token.ts";
import { closeUnanswered, insertInvitation, type Subject } from "./store.ts";

type Issue = Subject & {
  /** The account that invites. */
  readonly account: string;
  /** The address that the token is bound to. */
  readonly email: string;
  readonly sentBy: string | null;
  /** The account that the sender is visiting through. */
  readonly via?: string | null;
  readonly expiresAt: Date;
  /** The inviter gets the link, to hand it over himself. */
  readonly handedOver: boolean;
};

/** A fresh single-use token for a member or a link; from now on only this one works. */
export async function issueInvitation(tx: Kysely<DB>, issue: Issue): Promise<{ id: string; token: string }> {
  const token = createToken();
  await closeUnanswered(tx, issue, "replaced");
  const id = await insertInvitation(tx, { ...issue, tokenHash: hashOf(token) });
  return { id, token };
}

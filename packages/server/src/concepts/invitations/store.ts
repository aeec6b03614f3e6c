import { type Kysely, sql } from "kysely";
import type { DB } from "../../platform/schema.ts";

/** What was invited to: a place in a team, a link, or to own an account. */
export type Subject = { readonly member: string } | { readonly link: string } | { readonly owner: string };

export type Answer = "accepted" | "declined" | "cancelled" | "replaced";

type NewInvitation = Subject & {
  readonly account: string;
  readonly email: string;
  readonly tokenHash: Buffer;
  readonly sentBy: string | null;
  readonly via?: string | null;
  readonly expiresAt: Date;
  readonly handedOver: boolean;
};

export async function insertInvitation(tx: Kysely<DB>, one: NewInvitation): Promise<string> {
  const { id } = await tx
    .insertInto("invitations")
    .values({
      account_id: one.account,
      ...("member" in one && { member_id: one.member }),
      ...("link" in one && { link_id: one.link }),
      makes_owner: "owner" in one,
      email: one.email,
      token_hash: one.tokenHash,
      sent_by: one.sentBy,
      via_account_id: one.via ?? null,
      expires_at: one.expiresAt,
      handed_over: one.handedOver,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function setBounced(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.updateTable("invitations").set({ bounced_at: sql`now()` }).where("id", "=", id).execute();
}

export function closeUnanswered(tx: Kysely<DB>, subject: Subject, answer: Answer): Promise<void> {
  if ("owner" in subject) return closeUnansweredToOwner(tx, subject.owner, answer);
  return "member" in subject
    ? closeUnansweredOf(tx, "member_id", [subject.member], answer)
    : closeUnansweredOf(tx, "link_id", [subject.link], answer);
}

/** The ones that were answered in some way keep their answer. */
export async function closeUnansweredOf(
  tx: Kysely<DB>,
  subject: "member_id" | "link_id",
  ids: readonly string[],
  answer: Answer,
): Promise<void> {
  await tx
    .updateTable("invitations")
    .set({ [`${answer}_at`]: sql`now()` })
    .where(sql<boolean>`${sql.ref(subject)} = any(${sql.val(ids)}::uuid[])`)
    .where("accepted_at", "is", null)
    .where("declined_at", "is", null)
    .where("cancelled_at", "is", null)
    .where("replaced_at", "is", null)
    .execute();
}

/** An invitation with the account that invites and who sent it; null for what it has no subject of. */
export function invitationByToken(db: Kysely<DB>, tokenHash: Buffer) {
  return db
    .selectFrom("invitations")
    .innerJoin("accounts", "accounts.id", "invitations.account_id")
    .leftJoin("people as sender", "sender.id", "invitations.sent_by")
    .leftJoin("links", "links.id", "invitations.link_id")
    .leftJoin("accounts as via", "via.id", "invitations.via_account_id")
    .select(["invitations.via_account_id", "via.name as via_name", inviter.as("inviter")])
    .select(["invitations.id", "invitations.account_id", "member_id", "link_id", "invitations.email"])
    .select([
      "invitations.expires_at",
      "accepted_at",
      "declined_at",
      "cancelled_at",
      "replaced_at",
      "handed_over",
    ])
    .select([
      "accounts.number",
      "accounts.name as account_name",
      "accounts.hue",
      "sender.name as sender_name",
    ])
    .select(["links.status as link_status", "links.message as link_message", "links.preset as link_preset"])
    .leftJoin("roles", "roles.id", "links.role_id")
    .leftJoin("accounts as manager", "manager.id", "links.manager_id")
    .select(["links.permissions as link_permissions", "roles.permissions as link_role_permissions"])
    .select(["links.asked_by_side", "manager.number as manager_number"])
    .select(["manager.name as manager_name", "manager.hue as manager_hue"])
    .select(["makes_owner", "invitations.sent_by"])
    .select(sql<boolean>`invitations.expires_at <= now()`.as("expired"))
    .where("token_hash", "=", tokenHash)
    .executeTakeFirst();
}

/** A manager account may keep its people to itself: then it is the account that invites. */
const inviter = sql<string>`coalesce(case
  when invitations.link_id is not null and not shows_person(accounts.id, sender.id) then accounts.name
  when via.id is not null and not shows_person(via.id, sender.id) then via.name
  else sender.name end, '')`;

export type InvitationRow = NonNullable<Awaited<ReturnType<typeof invitationByToken>>>;

/** Two answers at once wait for each other. After the member's row, never before: everybody locks in this order. */
export async function lockInvitation(tx: Kysely<DB>, id: string): Promise<void> {
  await tx.selectFrom("invitations").select("id").where("id", "=", id).forUpdate().execute();
}

export async function noteOpened(tx: Kysely<DB>, id: string): Promise<void> {
  await tx
    .updateTable("invitations")
    .set({ opened_at: sql`now()` })
    .where("id", "=", id)
    .where("opened_at", "is", null)
    .execute();
}

export function unansweredToOwner(db: Kysely<DB>, account: string) {
  return db
    .selectFrom("invitations")
    .select(["id", "email", "sent_at", "expires_at"])
    .where("account_id", "=", account)
    .where("makes_owner", "=", true)
    .where("accepted_at", "is", null)
    .where("declined_at", "is", null)
    .where("cancelled_at", "is", null)
    .where("replaced_at", "is", null)
    .executeTakeFirst();
}

async function closeUnansweredToOwner(tx: Kysely<DB>, account: string, answer: Answer): Promise<void> {
  const open = await unansweredToOwner(tx, account);
  if (!open) return;
  await tx
    .updateTable("invitations")
    .set({ [`${answer}_at`]: sql`now()` })
    .where("id", "=", open.id)
    .execute();
}

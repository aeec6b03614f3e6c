import { type Insertable, type Kysely, type SqlBool, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { Consents, DB } from "../../platform/schema.ts";
import type { Side } from "./agreed.ts";

type Given = Omit<
  Insertable<Consents>,
  "decision" | "account_id" | "by_account_id" | "person_id" | "person_name"
>;

/** What the permit's person declares for its account. */
export async function insertGiven(
  tx: Kysely<DB>,
  { account, person, visit }: Permit,
  rows: readonly Given[],
): Promise<void> {
  if (rows.length === 0) return;
  const by = {
    account_id: account.id,
    by_account_id: visit?.via.id ?? account.id,
    person_id: person.id,
    person_name: person.name,
  };
  await tx
    .insertInto("consents")
    .values(rows.map((row) => ({ ...row, ...by, decision: "given" })))
    .execute();
}

export interface Withdrawal {
  readonly person: { readonly id: string | null; readonly name: string };
  readonly account: string | null;
  readonly method: "panel" | "api" | null;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** Says of everything that was declared for these links, and still stands, that it does no longer. */
export async function insertWithdrawn(
  tx: Kysely<DB>,
  links: readonly string[],
  by: Withdrawal,
): Promise<void> {
  await sql`
    insert into consents (decision, declaration_key, declaration_version, language, text, text_sha256, shown, position,
      account_id, link_id, person_id, person_name, by_account_id, method, request_id, ip, user_agent)
    select 'withdrawn', given.declaration_key, given.declaration_version, given.language, given.text,
           given.text_sha256, given.shown, given.position, given.account_id, given.link_id,
           ${by.person.id}::uuid, ${by.person.name}, ${by.account}::uuid, ${by.method}, ${by.requestId}, ${by.ip},
           ${by.userAgent}
      from consents given
     where given.link_id = any(${[...links]}::uuid[]) and given.decision = 'given'
       and not exists (select from consents gone where gone.link_id = given.link_id and gone.decision = 'withdrawn'
         and gone.account_id = given.account_id and gone.declaration_key = given.declaration_key)`.execute(
    tx,
  );
}

/** Links whose time has run out while something that was declared for them still stands. */
export async function runOutLinks(tx: Kysely<DB>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from links l
     where ((l.status = 'active' and l.expires_at <= now()) or (l.status = 'pending' and l.answer_by <= now()))
       and exists (select from consents given where given.link_id = l.id and given.decision = 'given'
         and not exists (select from consents gone where gone.link_id = l.id and gone.decision = 'withdrawn'
           and gone.account_id = given.account_id and gone.declaration_key = given.declaration_key))
     limit ${limit} for update of l skip locked`.execute(tx);
  return rows.map(({ id }) => id);
}

export type ConsentKey = readonly [string, number, string];

/** What was declared for a link of the permit's account, and what of it was withdrawn, as it came. */
export function consentsOfLink(
  db: Kysely<DB>,
  permit: Permit,
  link: string,
  { after, limit }: { readonly after: ConsentKey | null; readonly limit: number },
) {
  const account = permit.account.id;
  const [at, position, id] = after ?? ["", 0, ""];
  return db
    .selectFrom("consents")
    .innerJoin("links", "links.id", "consents.link_id")
    .leftJoin("accounts as by", "by.id", "consents.by_account_id")
    .selectAll("consents")
    .select([
      "by.number as by_number",
      "by.name as by_name",
      "by.shows_people",
      "links.client_id",
      sql<string>`consents.at::text`.as("at_key"),
    ])
    .where("consents.link_id", "=", link)
    .where((where) =>
      where.or([where("links.client_id", "=", account), where("links.manager_id", "=", account)]),
    )
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(consents.at, consents.position, consents.id) > (${at}::timestamptz, ${position}, ${id}::uuid)`,
      ),
    )
    .orderBy("consents.at")
    .orderBy("consents.position")
    .orderBy("consents.id")
    .limit(limit + 1)
    .execute();
}

export type ConsentRow = Awaited<ReturnType<typeof consentsOfLink>>[number];

/** The permit's account's links for which something was declared. */
export function receiptsOf(
  db: Kysely<DB>,
  permit: Permit,
  side: Side,
  { after, limit }: { readonly after: readonly [string, string] | null; readonly limit: number },
) {
  const [own, other] =
    side === "client" ? (["client_id", "manager_id"] as const) : (["manager_id", "client_id"] as const);
  const [at, id] = after ?? ["", ""];
  return db
    .selectFrom("links")
    .innerJoin("accounts as other", "other.id", `links.${other}`)
    .innerJoinLateral(
      (lateral) =>
        lateral
          .selectFrom("consents")
          .select(sql<Date>`max(at) filter (where decision = 'given')`.as("given_at"))
          .select(sql<Date | null>`max(at) filter (where decision = 'withdrawn')`.as("withdrawn_at"))
          .select(sql<number>`(count(*) filter (where decision = 'given'))::int`.as("given"))
          .whereRef("consents.link_id", "=", "links.id")
          .as("declared"),
      (join) => join.on("declared.given", ">", 0),
    )
    .select([
      "links.id",
      "links.status",
      "links.asked_by_side",
      sql<string>`links.asked_at::text`.as("asked_key"),
    ])
    .select(["other.number", "other.name", "other.hue"])
    .select(["declared.given_at", "declared.withdrawn_at", "declared.given"])
    .where(`links.${own}`, "=", permit.account.id)
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(links.asked_at < ${at}::timestamptz or (links.asked_at = ${at}::timestamptz and links.id > ${id}::uuid))`,
      ),
    )
    .orderBy("links.asked_at", "desc")
    .orderBy("links.id")
    .limit(limit + 1)
    .execute();
}

/** All that was ever kept, for the operator's check, in the order of their ids. */
export function consentsAfter(db: Kysely<DB>, id: string | null, limit: number) {
  return db
    .selectFrom("consents")
    .selectAll()
    .$if(id !== null, (query) => query.where("id", ">", id ?? ""))
    .orderBy("id")
    .limit(limit)
    .execute();
}

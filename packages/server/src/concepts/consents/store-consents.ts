import { type Insertable, type Kysely, sql } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import type { Consents, DB } from "../../platform/schema.ts";

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

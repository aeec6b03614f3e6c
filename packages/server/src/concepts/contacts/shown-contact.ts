import type { AnswerInput, Operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { languageOf } from "../mail/language.ts";
import { membersNow } from "../members/members-now.ts";
import { preferencesOf } from "./preferences.ts";
import { type ContactRow, contactById } from "./store.ts";

type Contact = AnswerInput<Operations["createContact"]>;

/** Contacts as the API shows them. The members among them only to who may see the team. */
export async function shownContacts(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit,
  rows: readonly ContactRow[],
): Promise<Contact[]> {
  const seesTeam = has(env.catalogue, permit.held, "people.view");
  const ids = seesTeam ? rows.flatMap(({ member_id }) => member_id ?? []) : [];
  const members = await membersNow(db, env, permit, ids);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    address: row.address,
    language: languageOf(row.language),
    preferences: preferencesOf(row),
    bouncingSince: row.bouncing_since?.toISOString() ?? null,
    member: members.get(row.member_id ?? "") ?? null,
    version: row.version,
  }));
}

/** A contact as it stands after a change. */
export async function contactNow(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit,
  id: string,
): Promise<Contact> {
  const row = await contactById(tx, permit, id);
  const [shown] = row ? await shownContacts(tx, env, permit, [row]) : [];
  if (!shown) throw new Refusal("not-found");
  return shown;
}

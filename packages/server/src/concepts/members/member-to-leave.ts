import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { memberById } from "./store.ts";

/** A member of the team; who is only invited has no person yet. */
export async function memberToLeave(db: Kysely<DB>, permit: Permit<"people.manage">, id: string) {
  const member = await memberById(db, permit, id);
  if (!member) throw new Refusal("not-found");
  const { name, email, status, person_id } = member;
  return { name, email, person: status === "invited" ? null : person_id };
}

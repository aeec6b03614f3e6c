import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { shownMember } from "./shown-member.ts";
import { memberById } from "./store.ts";

/** A member as he stands after a change. */
export async function memberNow(tx: Kysely<DB>, env: Environment, permit: Permit, id: string) {
  const member = await memberById(tx, permit, id);
  if (!member) throw new Refusal("not-found");
  return shownMember(env, permit, member);
}

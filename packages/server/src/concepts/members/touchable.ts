import { untouchable } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import { isOwnPlace } from "./own-place.ts";
import { setOfRole } from "./role-of.ts";
import type { MemberRow } from "./store.ts";

export function whyUntouchable({ catalogue }: Environment, permit: Permit, row: MemberRow) {
  const person = isOwnPlace(permit, row) ? permit.person.id : (row.person_id ?? "");
  const member = { person, set: setOfRole(catalogue, row) };
  const actor = { person: permit.person.id, set: holdingsOf(permit) };
  return untouchable(permit.facts, permit.account.id, member, actor);
}

/** Nobody changes himself, nor anybody who holds more than he does (R10). Refuses also whoever is not there. */
export function touchable(env: Environment, permit: Permit, row: MemberRow | undefined): MemberRow {
  if (!row) throw new Refusal("not-found");
  const why = whyUntouchable(env, permit, row);
  if (why === "own-membership")
    throw new Refusal("own-membership", {
      detail: "Ask somebody else who may manage people here, or leave the team.",
    });
  if (why === "owner") throw new Refusal("owner-untouchable");
  if (why === "outranked")
    throw new Refusal("outranked", {
      detail: `${row.name} holds more than you do here. Ask the owner of the account.`,
    });
  return row;
}

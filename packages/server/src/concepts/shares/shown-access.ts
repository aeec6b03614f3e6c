import { has } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { homeOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import type { DB } from "../../platform/schema.ts";
import { lackingForTeam } from "./no-escalation.ts";
import { accountAccess } from "./store.ts";

export async function shownAccess(db: Kysely<DB>, permit: Permit) {
  return {
    ...(await accountAccess(db, permit)),
    canChange: mayChangeAccess(permit),
    lacks: lackingForTeam(permit),
  };
}

/** It is about every client that follows it, and what one does about a client takes one's own place in the team (R5). */
export function mayChangeAccess(permit: Permit): boolean {
  return [homeOf(permit), permit.held].every((set) => has(permit.facts.catalogue, set, "clients.edit"));
}

import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { DB } from "../../platform/schema.ts";
import { roleNameOf } from "../roles/role-columns.ts";
import type { Place } from "./places-store.ts";
import { sendInvitation } from "./send-invitation.ts";

/** At the wish of the invited person: his inviter stays the one who invited him. */
export function sendPlaceAgain(
  tx: Kysely<DB>,
  env: Environment,
  place: Place,
  inviter: { readonly name: string; readonly via: { readonly id: string; readonly name: string } | null },
): Promise<unknown> {
  return sendInvitation(tx, env, {
    account: { id: place.account_id, name: place.account_name },
    member: place,
    role: roleNameOf(place),
    inviter: { id: place.invited_by, name: inviter.name },
    via: inviter.via,
    renewed: true,
  });
}

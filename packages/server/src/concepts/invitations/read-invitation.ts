import { type AnswerInput, operations } from "@keyholder/contract";
import { type Catalogue, names, prepare, roleSet } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Asker } from "../../gate/asker.ts";
import { changing } from "../../handler.ts";
import { placeOf } from "../../platform/place.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { hashOf } from "../../platform/token.ts";
import { lockAccountToTake } from "../client-accounts/take-over.ts";
import { readPlace } from "../members/read-place.ts";
import { accountsOfOwner, personWithAddress } from "../people/arrivals.ts";
import { open } from "./standing.ts";
import { type InvitationRow, invitationByToken, noteOpened } from "./store.ts";
import { invitationsByPlace } from "./throttles.ts";

/** Changes nothing but the note that the invitation has been seen. */
export const readInvitation = changing(
  operations.readInvitation,
  async ({ env, caller }) =>
    refuseTooMany(env.db, `invitations:place:${placeOf(caller.ip)}`, invitationsByPlace),
  async ({ tx, env, asker, body }) => {
    const row = open(await invitationByToken(tx, hashOf(body.token)));
    await noteOpened(tx, row.id);
    const answersIt = asker?.email.toLowerCase() === row.email.toLowerCase();
    const answer = {
      account: { number: row.number, name: row.account_name, hue: row.hue },
      inviter: row.inviter,
      email: row.email,
      expiresAt: row.expires_at.toISOString(),
      // Whoever was given the link to hand it over is not to learn by it who signs in here.
      personExists: row.handed_over ? null : (await personWithAddress(tx, row.email)) !== undefined,
      signedInAs: asker?.email ?? null,
      ownAccounts: asker && answersIt ? await answeringAccounts(tx, asker, row) : [],
      ...(await subjectOf(tx, env.catalogue, row)),
      manager: row.makes_owner ? await managerOf(tx, row) : null,
    };
    return { answer, audit: [] };
  },
);

/** For a request, those that he owns; for an offer, the one that it was made to. */
async function answeringAccounts(tx: Kysely<DB>, asker: Asker, row: InvitationRow) {
  if (row.link_id === null) return [];
  if (row.asked_by_side === "manager") return accountsOfOwner(tx, asker.id);
  return [{ number: row.manager_number ?? "", name: row.manager_name ?? "", hue: row.manager_hue ?? 1 }];
}

type Subject = Pick<
  AnswerInput<typeof operations.readInvitation>,
  "kind" | "name" | "role" | "permissions" | "message"
>;

/** Whose people made the account that the invitation gives away. */
async function managerOf(tx: Kysely<DB>, { account_id }: InvitationRow) {
  const made = await lockAccountToTake(tx, account_id);
  return { number: made.maker_number, name: made.maker_name, hue: made.maker_hue };
}

async function subjectOf(tx: Kysely<DB>, catalogue: Catalogue, row: InvitationRow): Promise<Subject> {
  if (row.makes_owner) return { kind: "owner", name: "", role: null, permissions: [], message: "" };
  if (row.member_id === null) {
    const nothingElse = prepare({ people: [], accounts: [] }, { catalogue });
    const asked = roleSet(
      nothingElse,
      "",
      row.link_preset ?? row.link_permissions ?? row.link_role_permissions ?? [],
    );
    return {
      kind: row.asked_by_side === "client" ? "offer" : "client",
      name: "",
      role: null,
      permissions: names(catalogue, asked),
      message: row.link_message ?? "",
    };
  }
  return { kind: "member", ...(await readPlace(tx, catalogue, row.member_id)) };
}

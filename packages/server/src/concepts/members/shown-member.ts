import type { AnswerInput, operations } from "@keyholder/contract";
import { has, outranks } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import { holdingsOf } from "../../gate/holdings.ts";
import type { Permit } from "../../gate/permit.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { isOwnPlace } from "./own-place.ts";
import { setOfRole } from "./role-of.ts";
import type { MemberRow } from "./store.ts";

type Member = AnswerInput<typeof operations.changeMemberRole>;

/** A member as the API shows him to the asker. */
export function shownMember({ catalogue }: Environment, permit: Permit, row: MemberRow): Member {
  const set = setOfRole(catalogue, row);
  const isMe = isOwnPlace(permit, row);
  const because = isMe ? "yourself" : outranks(set, holdingsOf(permit)) ? "outranked" : null;
  const invited = row.status === "invited";
  return {
    id: row.id,
    // Whether an invited address signs in already is not the inviter's to know.
    personId: invited ? null : row.person_id,
    name: row.name,
    email: row.email,
    isOwner: false,
    isMe,
    status: statusOf(row),
    role: shownGivenRole(row),
    ticked: row.ticked,
    unticked: row.unticked,
    level: shownLevel(permit.facts, permit.account.id, set, {}),
    invitation: invitationOf(row),
    groups: row.groups,
    twoFactor: invited ? null : row.two_factor,
    contact: has(catalogue, permit.held, "contacts.view") ? row.contact_id : null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastActiveAt: row.last_active_at?.toISOString() ?? null,
    version: row.version,
    can: canOf(permit, because),
  };
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly two_factor: boolean;
}

/** The owner, who is no member but heads the list. */
export function shownOwner(permit: Permit, owner: Owner): Member {
  const everything = permit.facts.sets.everything;
  return {
    id: null,
    personId: owner.id,
    name: owner.name,
    email: owner.email,
    isOwner: true,
    isMe: owner.id === permit.person.id,
    status: "in-use",
    role: null,
    ticked: [],
    unticked: [],
    level: shownLevel(permit.facts, permit.account.id, everything, { isOwner: true }),
    invitation: null,
    groups: [],
    twoFactor: owner.two_factor,
    contact: null,
    expiresAt: null,
    lastActiveAt: permit.account.owner_last_active_at?.toISOString() ?? null,
    version: 0,
    can: canOf(permit, "owner"),
  };
}

/** R10 says the same of the role and of the groups; each is managed with a permission of its own. */
function canOf({ facts, held }: Permit, because: Member["can"]["because"]): Member["can"] {
  const unless = (permission: string) => (has(facts.catalogue, held, permission) ? because : "no-permission");
  const change = unless("people.manage");
  return { change: change === null, because: change, group: unless("groups.manage") };
}

export function statusOf({ status, expired, bounced_at }: MemberRow): Member["status"] {
  if (status === "invited") return bounced_at ? "bounced" : "invited";
  if (status === "suspended") return "suspended";
  return expired ? "expired" : "in-use";
}

function invitationOf(row: MemberRow) {
  if (!row.sent_at || !row.invitation_expires_at) return null;
  return {
    sentAt: row.sent_at.toISOString(),
    expiresAt: row.invitation_expires_at.toISOString(),
    openedAt: row.opened_at?.toISOString() ?? null,
    expired: row.invitation_expired,
  };
}

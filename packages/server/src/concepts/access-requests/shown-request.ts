import type { AnswerInput, Operations } from "@keyholder/contract";
import type { Permit } from "../../gate/permit.ts";
import type { Subject } from "../notifications/notify.ts";
import type { MayChange } from "./may-change-steps.ts";
import { beyondOwn, type Given } from "./may-give.ts";
import type { RequestRow } from "./store.ts";

type Shown = AnswerInput<Operations["requestAccess"]>;

export function shownRequest(permit: Permit, row: RequestRow, may: MayChange = mayNothing): Shown {
  const mine = row.person_id === permit.person.id;
  const here = !mine && row.step_account_id === permit.account.id;
  const holds = beyondOwn(permit.facts.catalogue, permit, row.asked_permissions).length === 0;
  return {
    id: row.id,
    kind: kindOf(row),
    account: { number: row.account_number, name: row.account_name, hue: row.account_hue },
    askedOf: { number: row.asked_number, name: row.asked_name, hue: row.asked_hue },
    person: mine || row.person_shown ? { id: row.person_id, name: row.person_name } : null,
    via:
      row.via_number === null
        ? null
        : { number: row.via_number, name: row.via_name ?? "", hue: row.via_hue ?? 1 },
    permission: row.permission,
    gives: row.asked_permissions,
    note: row.note,
    days: row.days,
    askedAt: row.asked_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    mine,
    canAnswer: here && may.answer,
    canGrant: here && may.change && holds,
  };
}

const mayNothing: MayChange = { answer: false, change: false };

export function kindOf({ kind }: Pick<RequestRow, "kind">): Shown["kind"] {
  if (kind === "member" || kind === "link" || kind === "client") return kind;
  throw new Error(`a request of kind "${kind}"`);
}

/** What answering it changes. */
export function stepOf(row: RequestRow): Given {
  return { kind: kindOf(row), person: row.person_id, member: row.member_id, client: row.client_id };
}

/** What is told about it; by its kind one knows the page where it is answered. */
export function subjectOf(row: Pick<RequestRow, "id" | "kind">): Subject {
  return { kind: `${kindOf(row)}-access-request`, id: row.id };
}

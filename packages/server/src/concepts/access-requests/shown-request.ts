import type { AnswerInput, Operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import type { Permit } from "../../gate/permit.ts";
import type { Subject } from "../notifications/notify.ts";
import { givenBy } from "./failing-step.ts";
import type { RequestRow } from "./store.ts";

type Shown = AnswerInput<Operations["requestAccess"]>;

export function shownRequest(permit: Permit, row: RequestRow): Shown {
  const mine = row.person_id === permit.person.id;
  const { catalogue } = permit.facts;
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
    canAnswer:
      !mine && row.step_account_id === permit.account.id && has(catalogue, permit.held, givenBy[kindOf(row)]),
  };
}

export function kindOf({ kind }: Pick<RequestRow, "kind">): Shown["kind"] {
  if (kind === "member" || kind === "link" || kind === "client") return kind;
  throw new Error(`a request of kind "${kind}"`);
}

/** What is told about it; by its kind one knows the page where it is answered. */
export function subjectOf(row: Pick<RequestRow, "id" | "kind">): Subject {
  return { kind: `${kindOf(row)}-access-request`, id: row.id };
}

import type { AnswerInput, Operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import type { Permit } from "../../gate/permit.ts";
import { givenBy } from "./failing-step.ts";
import type { TemporaryRow } from "./temporary-store.ts";

export function shownTemporary(
  permit: Permit,
  row: TemporaryRow,
): AnswerInput<Operations["listTemporaryAccess"]>["items"][number] {
  const kind = temporaryKind(row);
  return {
    id: row.id,
    kind,
    person: row.whose === null ? null : { id: row.whose, name: row.person_name ?? "" },
    account:
      row.other_number === null
        ? null
        : { number: row.other_number, name: row.other_name ?? "", hue: row.other_hue ?? 1 },
    gives: row.permissions,
    grantedBy: row.giver_shown ? row.granted_by_name : null,
    grantedAt: row.granted_at.toISOString(),
    endsAt: row.expires_at.toISOString(),
    canEnd: row.whose !== permit.person.id && has(permit.facts.catalogue, permit.held, givenBy[kind]),
  };
}

export function temporaryKind({
  member_id,
  link_id,
}: Pick<TemporaryRow, "member_id" | "link_id">): "member" | "link" | "client" {
  if (member_id !== null) return "member";
  return link_id !== null ? "link" : "client";
}

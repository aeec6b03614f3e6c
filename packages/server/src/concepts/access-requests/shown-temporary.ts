import type { AnswerInput, Operations } from "@keyholder/contract";
import type { MayChange } from "./may-change-steps.ts";
import type { Given } from "./may-give.ts";
import type { TemporaryRow } from "./temporary-store.ts";

export function shownTemporary(
  row: TemporaryRow,
  { change }: MayChange,
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
    canEnd: change,
  };
}

function temporaryKind({
  member_id,
  link_id,
}: Pick<TemporaryRow, "member_id" | "link_id">): "member" | "link" | "client" {
  if (member_id !== null) return "member";
  return link_id !== null ? "link" : "client";
}

/** What ending it changes. */
export function endedStepOf(row: TemporaryRow): Given {
  return { kind: temporaryKind(row), person: row.whose, member: row.member_id, client: row.client_id };
}

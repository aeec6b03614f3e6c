import type { AnswerInput, Operations } from "@keyholder/contract";
import type { GrantRow } from "./store.ts";

type Shown = AnswerInput<Operations["listGrants"]>["items"][number];

export function shownGrant(row: GrantRow): Shown {
  return {
    id: row.id,
    kind: kindOf(row.kind),
    isNew: row.is_new,
    member:
      row.member_id && row.member_name !== null
        ? {
            id: row.member_id,
            name: row.member_name,
            email: row.member_email ?? "",
            invited: row.member_status === "invited",
          }
        : null,
    role: row.role_id && row.role_name !== null ? { id: row.role_id, name: row.role_name } : null,
    group: row.group_id && row.group_name !== null ? { id: row.group_id, name: row.group_name } : null,
    key:
      row.api_key_id && row.key_name !== null
        ? { id: row.api_key_id, name: row.key_name, prefix: row.key_prefix ?? "" }
        : null,
    client:
      row.shared_number === null
        ? null
        : { number: row.shared_number, name: row.shared_name ?? "", hue: row.shared_hue ?? 1 },
    sharedWith: row.shared_with_name,
    restored: row.before_suspended,
    prolonged: row.before_expires_at !== null,
    permissions: row.permissions,
    by: row.giver_shown ? { id: row.made_by, name: row.made_by_name } : null,
    at: row.made_at.toISOString(),
  };
}

const kinds = ["member", "role", "group-member", "share", "client-access", "timed", "key"] as const;

function kindOf(kind: string): Shown["kind"] {
  const known = kinds.find((one) => one === kind);
  if (!known) throw new Error(`a grant of kind "${kind}"`);
  return known;
}

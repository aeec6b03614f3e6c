import { operations } from "@keyholder/contract";
import { stringify } from "csv-stringify/sync";
import { reading } from "../../handler.ts";
import { roleNameOf } from "../roles/role-columns.ts";
import { allMembersOf } from "./list-store.ts";
import { isAmong } from "./owner-among.ts";
import { statusOf } from "./shown-member.ts";
import { type MemberRow, owner } from "./store.ts";

const header = [
  ...["email", "name", "role", "language", "groups", "ticked", "unticked"],
  ...["status", "two_factor", "last_active", "invited", "ends"],
];

/** The first columns are those of an import. What a spreadsheet would take for a formula is made text. */
export const exportMembers = reading(operations.exportMembers, async ({ db, permit, query }) => {
  const first = await owner(db, permit);
  const members = await allMembersOf(db, permit, query);
  const ownersLine = [
    ...[first.email, first.name, "owner", first.language, "", "", "", "in-use", first.two_factor],
    ...[permit.account.owner_last_active_at?.toISOString(), "", ""],
  ];
  const lines = [...(isAmong(permit, first, query) ? [ownersLine] : []), ...members.map(lineOf)];
  return stringify([header, ...lines], {
    bom: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
    cast: { boolean: (value) => (value ? "yes" : "no") },
  });
});

function lineOf(row: MemberRow) {
  return [
    row.email,
    row.name,
    roleNameOf(row) ?? (row.permissions ?? []).join(" "),
    row.language,
    row.groups.map(({ name }) => name).join("; "),
    row.ticked.join(" "),
    row.unticked.join(" "),
    statusOf(row),
    row.status === "invited" ? "" : row.two_factor,
    row.last_active_at?.toISOString(),
    row.created_at.toISOString(),
    row.expires_at?.toISOString(),
  ];
}

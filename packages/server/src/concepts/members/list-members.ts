import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { pageOf, readCursor } from "../../platform/keyset.ts";
import { cursorOf, membersOf } from "./list-store.ts";
import { isAmong } from "./owner-among.ts";
import { shownMember, shownOwner } from "./shown-member.ts";
import { type MemberRow, owner } from "./store.ts";

type Person = Awaited<ReturnType<typeof owner>>;
type Line = { readonly owner: Person } | { readonly member: MemberRow & { readonly sort_key: string } };

const noId = "00000000-0000-0000-0000-000000000000";

export const listMembers = reading(operations.listMembers, async ({ db, env, permit, query }) => {
  const { sort, limit, after: cursor, ...filters } = query;
  const after = readCursor(cursorOf(sort), cursor);
  const first = await owner(db, permit);
  const heads = after === null && isAmong(permit, first, filters);
  const members = await membersOf(db, permit, filters, { sort, after, limit });
  const lines: Line[] = [...(heads ? [{ owner: first }] : []), ...members.map((member) => ({ member }))];
  const page = pageOf(lines, limit, (line) =>
    "owner" in line ? [sort, null, noId] : [sort, line.member.sort_key, line.member.id],
  );
  return {
    ...page,
    items: page.items.map((line) =>
      "owner" in line ? shownOwner(permit, line.owner) : shownMember(env, permit, line.member),
    ),
  };
});

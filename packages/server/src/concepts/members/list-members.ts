import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { nameAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { shownMember, shownOwner } from "./shown-member.ts";
import { type MemberRow, membersOf, owner } from "./store.ts";

type Person = Awaited<ReturnType<typeof owner>>;
type Line = { readonly owner: Person } | { readonly member: MemberRow };

// In front of every name.
const ownersKey = ["", "00000000-0000-0000-0000-000000000000"];

export const listMembers = reading(operations.listMembers, async ({ db, env, permit, query }) => {
  const { status, limit } = query;
  const q = query.q || undefined;
  const after = readCursor(nameAndId, query.after);
  const first = await owner(db, permit);
  const heads = after === null && (status ?? "in-use") === "in-use" && matches(first, q);
  const members = await membersOf(db, permit, { q, status, after, limit });
  const lines: Line[] = [...(heads ? [{ owner: first }] : []), ...members.map((member) => ({ member }))];
  const page = pageOf(lines, limit, keyOf);
  return {
    ...page,
    items: page.items.map((line) =>
      "owner" in line ? shownOwner(permit, line.owner) : shownMember(env, permit, line.member),
    ),
  };
});

function keyOf(line: Line): readonly string[] {
  return "owner" in line ? ownersKey : [line.member.name_key, line.member.id];
}

function matches({ name, email }: Person, q = ""): boolean {
  return [name, email].some((text) => text.toLowerCase().includes(q.toLowerCase()));
}

import type { AccessIndex, BulkLoad } from "@keyholder/rules";
import type pg from "pg";
import type { CopiedRow } from "../../platform/copied-row.ts";
import { copyOut } from "../../platform/copy-out.ts";
import { featuresIn } from "./apply-changes.ts";
import type { AccountRow, LinkRow, MemberRow, RoleRow, ShareRow } from "./feed-store.ts";

type Kind = readonly [query: string, read: (load: BulkLoad, row: CopiedRow) => void];

const list = (column: string) => `case when cardinality(${column}) > 0 then array_to_json(${column}) end`;

// What most rows do not say comes as null, which costs next to nothing.
const edges: readonly Kind[] = [
  [
    'select id, "twoFactor", disabled from access_people',
    (load, row) => load.setPerson(personAt(load, row), { twoFactor: row.boolean(), disabled: row.boolean() }),
  ],
  [
    `select id, owner, state, "clientAccess", ${list('"featuresOff"')} from access_accounts`,
    (load, row) =>
      load.setAccount(accountAt(load, row), personAt(load, row), {
        state: row.text() as AccountRow["state"],
        clientAccess: row.text() as AccountRow["clientAccess"],
        ...featuresIn(row.json<string[]>() ?? []),
      }),
  ],
  [
    "select account, id::text, array_to_json(permissions) from access_roles",
    (load, row) => {
      const account = accountAt(load, row);
      const role = { id: row.text() ?? "", permissions: row.json<RoleRow["permissions"]>() ?? [] };
      load.setRole(account, role);
    },
  ],
  [
    `select person, account, role, ${list("ticked")}, ${list("unticked")}, "expiresAt", "atMost" from access_members`,
    (load, row) =>
      load.addMember(personAt(load, row), accountAt(load, row), {
        role: row.json<MemberRow["role"]>() ?? [],
        ticked: row.json<string[]>() ?? [],
        unticked: row.json<string[]>() ?? [],
        expiresAt: row.text(),
        atMost: row.json<MemberRow["atMost"]>(),
      }),
  ],
  [
    'select person, account, "group" from access_group_members',
    (load, row) => load.addToGroup(personAt(load, row), groupAt(load, accountAt(load, row), row)),
  ],
  [
    `select manager, client, ceiling, ${list("ticked")}, onward, "requireTwoFactor", "clientAccess", "expiresAt" from access_links`,
    (load, row) =>
      load.addLink(accountAt(load, row), accountAt(load, row), {
        ceiling: row.json<LinkRow["ceiling"]>() ?? [],
        ticked: row.json<string[]>() ?? [],
        onward: row.boolean(),
        requireTwoFactor: row.boolean(),
        clientAccess: row.text() as LinkRow["clientAccess"],
        expiresAt: row.text(),
      }),
  ],
];

const shares: Kind = [
  `select manager, client, "right", ${list("ticked")}, "atMost", person, "group" from access_shares`,
  (load, row) => {
    const [manager, client] = [accountAt(load, row), accountAt(load, row)];
    const share = {
      right: row.json<ShareRow["right"]>() ?? [],
      ticked: row.json<string[]>() ?? [],
      atMost: row.json<ShareRow["right"]>(),
    };
    const person = row.uuid();
    if (person >= 0) load.shareWithPerson(manager, client, load.person(row.bytes, person), share);
    else load.shareWithGroup(manager, client, groupAt(load, manager, row), share);
  },
];

/** Reads what decisions rest on into an empty index. */
export async function loadIndex(client: pg.ClientBase, index: AccessIndex): Promise<void> {
  const load = index.bulkLoad();
  const all = ([query, read]: Kind) => copyOut(client, query, (row) => read(load, row));
  for (const kind of edges) await all(kind);
  load.linksAreAll();
  await all(shares);
  load.finish();
}

function personAt(load: BulkLoad, row: CopiedRow): number {
  return load.person(row.bytes, row.uuid());
}

function accountAt(load: BulkLoad, row: CopiedRow): number {
  return load.account(row.bytes, row.uuid());
}

function groupAt(load: BulkLoad, account: number, row: CopiedRow): number {
  return load.group(account, row.bytes, row.uuid());
}

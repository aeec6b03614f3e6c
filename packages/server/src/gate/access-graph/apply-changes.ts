import type { Account } from "@keyholder/rules";
import type { AccountRow, ChangedKey, ChangedRows, ShareRow } from "./feed-store.ts";
import type { Graph } from "./load-graph.ts";

/** Writes changed rows into the graph; a key without a row stands for something that is gone or no longer counts. */
export function applyChanges(graph: Graph, changes: ChangedRows): void {
  const { index } = graph;
  const changed = Map.groupBy(changes.keys, ({ kind }) => kind);
  graph.people.forget(changed.get("person") ?? [], changes.personNames);
  graph.accounts.forget(changed.get("account") ?? [], changes.accountNames);
  graph.keys.change(changed.get("key") ?? [], changes.keyRows);
  graph.rechecks.add(changes.rechecks);
  const people = byKey(changes.people, ({ id }) => id);
  const accounts = byKey(changes.accounts, ({ id }) => id);
  const roles = byKey(changes.roles, ({ id }) => id);
  const members = byKey(changes.members, ({ account, person }) => pair(account, person));
  const inGroups = byKey(changes.groupMembers, ({ group, person }) => pair(group, person));
  const links = byKey(changes.links, ({ manager, client }) => pair(manager, client));
  const shares = Map.groupBy(changes.shares, ({ manager, client }) => pair(manager, client));

  const write: Record<string, (key: ChangedKey, b: string) => void> = {
    person: ({ a }) => {
      const row = people.get(a);
      if (row) index.setPerson(row);
      else index.removePerson(a);
    },
    account: ({ a }) => {
      const row = accounts.get(a);
      if (row) index.setAccount(accountOf(row));
      else index.removeAccount(a);
    },
    role: ({ a }, account) => {
      const row = roles.get(a);
      if (row) index.setRole(row);
      else index.removeRole(account, a);
    },
    member: ({ a }, person) => {
      const row = members.get(pair(a, person));
      if (row) index.setMember(row);
      else index.removeMember(a, person);
    },
    "group-member": ({ a }, person) => {
      const row = inGroups.get(pair(a, person));
      if (row) index.addToGroup(row.account, row.group, row.person);
      // Whose group it was is gone with it.
      else index.removeFromGroups(a, person);
    },
    link: ({ a }, client) => {
      const row = links.get(pair(a, client));
      if (row) index.setLink(row);
      else index.removeLink(a, client);
    },
    shares: ({ a }, client) =>
      index.setShares(a, client, (shares.get(pair(a, client)) ?? []).map(withoutNull)),
  };
  for (const key of changes.keys) write[key.kind]?.(key, key.b ?? "");
}

function accountOf({ featuresOff, ...row }: AccountRow) {
  return { ...row, ...featuresIn(featuresOff) };
}

/** An account with every feature on says nothing of them. */
export function featuresIn(off: readonly string[]): Pick<Account, "features"> {
  return off.length > 0 ? { features: Object.fromEntries(off.map((one) => [one, false])) } : {};
}

function withoutNull({ group, person, ...row }: ShareRow) {
  return { ...row, ...(group !== null && { group }), ...(person !== null && { person }) };
}

function byKey<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

function pair(a: string, b: string): string {
  return `${a} ${b}`;
}

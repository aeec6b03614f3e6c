import type { Account } from "@keyholder/rules";
import type { AccountRow, Change, ShareRow } from "./feed-store.ts";
import type { Graph } from "./load-graph.ts";

/** Writes changed rows into the graph; a key without a row stands for something that is gone or no longer counts. */
export function applyChanges(graph: Graph, changes: readonly Change[]): void {
  graph.rechecks.add(
    changes.flatMap(({ kind, a, b, rechecks }) => rechecks.map((at) => ({ at, kind, a, b }))),
  );
  for (const change of changes) apply(graph, change);
}

function apply({ index, people, accounts, keys }: Graph, change: Change): void {
  const { kind, a, names } = change;
  const b = change.b ?? "";
  if (kind === "person") {
    const [row] = change.rows;
    if (row) index.setPerson(row);
    else index.removePerson(a);
    people.forget(a, names ?? []);
  } else if (kind === "account") {
    const [row] = change.rows;
    if (row) index.setAccount(accountOf(row));
    else index.removeAccount(a);
    accounts.forget(a, names ?? []);
  } else if (kind === "role") {
    const [row] = change.rows;
    if (row) index.setRole(row);
    else index.removeRole(b, a);
  } else if (kind === "member") {
    const [row] = change.rows;
    if (row) index.setMember(row);
    else index.removeMember(a, b);
  } else if (kind === "group-member") {
    const [row] = change.rows;
    if (row) index.addToGroup(row.account, row.group, row.person);
    // Whose group it was is gone with it.
    else index.removeFromGroups(a, b);
  } else if (kind === "link") {
    const [row] = change.rows;
    if (row) index.setLink(row);
    else index.removeLink(a, b);
  } else if (kind === "shares") {
    index.setShares(a, b, change.rows.map(withoutNull));
  } else {
    keys.change(a, change.rows);
  }
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

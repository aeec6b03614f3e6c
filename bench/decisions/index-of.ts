import { AccessIndex } from "@keyholder/rules";
import type { Graph } from "../graph.ts";

/** An index with a whole world in it. */
export function indexOf(graph: Graph): AccessIndex {
  const index = new AccessIndex();
  graph.write({
    person: (row) => index.setPerson(row),
    account: (row) => index.setAccount(row),
    member: (row) => index.setMember(row),
    groupMember: (account, group, person) => index.addToGroup(account, group, person),
    link: (row) => index.setLink(row),
    shares: (manager, client, rows) => index.setShares(manager, client, rows),
  });
  return index;
}

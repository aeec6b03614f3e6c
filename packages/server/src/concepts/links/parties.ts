import type { LinkRow } from "./store-rows.ts";

/** The manager as far as the client knows it: until it has accepted an offer, by the number that was typed. */
export function managerOf(row: LinkRow) {
  const isStranger = row.asked_by_side === "client" && !row.accepted;
  const name = isStranger ? row.manager_number : row.manager_name;
  return { id: row.manager_id, name, number: row.manager_number };
}

/** The client as far as the manager knows it: until it has accepted a request, by what was typed. */
export function clientOf(row: LinkRow) {
  if (row.accepted || row.asked_by_side === "client")
    return { id: row.client_id, name: row.client_name ?? "", number: row.client_number ?? "" };
  return { id: row.client_id, name: row.invited, number: row.client_number ?? "" };
}

import type { LinkRow } from "./store-rows.ts";

export function managerOf(row: LinkRow) {
  return { id: row.manager_id, name: row.manager_name, number: row.manager_number };
}

/** The client as far as the manager knows it: until it has accepted, by what was typed. */
export function clientOf(row: LinkRow) {
  if (row.accepted)
    return { id: row.client_id, name: row.client_name ?? "", number: row.client_number ?? "" };
  return { id: row.client_id, name: row.invited, number: row.client_number ?? "" };
}

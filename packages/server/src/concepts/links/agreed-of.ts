import { names, type Preset, presetSet } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Agreed } from "../consents/agreed.ts";
import type { LinkRow } from "./store-rows.ts";

/** What a link says, for the declarations about it. Until both agreed, who asked knows the other by what was typed. */
export function agreedOf({ catalogue }: Pick<Environment, "catalogue">, row: LinkRow): Agreed {
  const offered = row.asked_by_side === "client";
  return {
    manager: { name: row.accepted || !offered ? row.manager_name : null, number: row.manager_number },
    client: {
      name: row.accepted || offered ? row.client_name : null,
      number: row.accepted || offered ? (row.client_number ?? "") : row.invited,
    },
    ceiling: {
      name: row.preset ?? row.role_name,
      permissions: row.preset
        ? names(catalogue, presetSet(catalogue, row.preset as Preset))
        : (row.role_permissions ?? row.permissions ?? []),
    },
    endsAt: row.expires_at?.toISOString() ?? null,
    onward: row.onward,
  };
}

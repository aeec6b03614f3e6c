import { names, type Preset, presetSet } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Agreed, Side } from "../consents/agreed.ts";
import type { LinkRow } from "./store-rows.ts";

/** What a link says, for what one of its sides declares. Until both agreed, who asked knows no more than what he typed. */
export function agreedOf({ catalogue }: Pick<Environment, "catalogue">, row: LinkRow, side: Side): Agreed {
  const knows = (other: Side) => row.accepted || side === other || row.asked_by_side === other;
  return {
    manager: { name: knows("manager") ? row.manager_name : null, number: row.manager_number },
    client: knows("client")
      ? { name: row.client_name, number: row.client_number ?? "" }
      : { name: null, number: row.invited },
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

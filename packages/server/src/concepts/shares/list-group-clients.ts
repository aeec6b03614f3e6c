import { operations } from "@keyholder/contract";
import { requirePermission } from "../../gate/require-permission.ts";
import { reading } from "../../handler.ts";
import { nameAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import { clientsOfGroup, countClientsOfGroup, groupIsHere } from "./store-group-clients.ts";

export const listGroupClients = reading(
  operations.listGroupClients,
  async ({ db, env, permit, params, query: { limit, lost = false, ...query } }) => {
    await requirePermission(env, db, permit, "clients.view");
    if (!(await groupIsHere(db, permit, params.group))) throw new Refusal("not-found");
    const after = readCursor(nameAndId, query.after);
    const rows = await clientsOfGroup(db, permit, params.group, { lost, after, limit });
    const page = pageOf(rows, limit, (row) => [row.name_key, row.link]);
    const items = page.items.map((row) => ({
      link: row.link,
      client: { number: row.number, name: row.name, hue: row.hue },
      right: shownGivenRole(row),
      ceiling: shownGivenRole({
        preset: row.top_preset,
        role_id: row.top_role_id,
        permissions: row.top_permissions,
        role_name: row.top_name,
        role_colour: row.top_colour,
      }),
      access: row.access,
      onlyHere: row.only_here,
    }));
    return { ...page, items, ...(await countClientsOfGroup(db, permit, params.group)) };
  },
);

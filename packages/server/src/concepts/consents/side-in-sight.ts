import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { agreedOf } from "../links/agreed-of.ts";
import { linkInSight } from "../links/link-in-sight.ts";
import type { Side } from "./agreed.ts";

/** To read what was declared one needs what one needs to see the link at all. */
export async function mayRead(env: Environment, db: Kysely<DB>, permit: Permit, side: Side): Promise<void> {
  await requirePermission(env, db, permit, side === "client" ? "managers.view" : "clients.view");
}

/** Which side of a link the account is, and both as this side may call them. */
export async function sideInSight(db: Kysely<DB>, env: Environment, permit: Permit<"entry">, id: string) {
  const link = await linkInSight(db, env, permit, id);
  if (!link) throw new Refusal("not-found");
  await mayRead(env, db, permit, link.side);
  const { manager, client } = agreedOf(env, link.row, link.side);
  return { side: link.side, manager, client };
}

export type SideInSight = Awaited<ReturnType<typeof sideInSight>>;

import { prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import { mayEndClient } from "./may-end.ts";

/** A client that is not shared with the asker is not his to end (R5). */
export async function refuseUnlessMayEnd(
  db: Kysely<DB>,
  env: Environment,
  permit: Permit<"clients.end">,
  client: string,
): Promise<void> {
  const world = await loadWorld(db, { people: [permit.person.id], towards: [client] });
  if (mayEndClient(permit, prepare(world, { catalogue: env.catalogue }), client)) return;
  throw new Refusal("refused", {
    permission: "clients.end",
    detail: "This client is not shared with you so far. Ask whoever manages the team of this account.",
  });
}

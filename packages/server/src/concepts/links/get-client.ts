import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownClient } from "./shown-client.ts";
import { clientById } from "./store-clients.ts";

export const getClient = reading(operations.getClient, async ({ db, env, permit, params }) => {
  const row = await clientById(db, env.catalogue, permit, params.link);
  if (!row) throw new Refusal("not-found");
  return shownClient(db, env, permit, row);
});

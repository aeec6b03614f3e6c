import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownClients } from "./shown-clients.ts";
import { clientById } from "./store-clients.ts";

export const getClient = reading(operations.getClient, async ({ db, env, permit, params }) => {
  const row = await clientById(db, env.catalogue, permit, params.link);
  if (!row) throw new Refusal("not-found");
  const [client] = await shownClients(db, env, permit, [row]);
  if (!client) throw new Error("the client was not shown");
  return client;
});

import { operations } from "@keyholder/contract";
import { beyond, names, setOf } from "@keyholder/rules";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { enderOf } from "./ender-of.ts";
import { keyEntry } from "./key-entry.ts";
import { mayEnd } from "./shown-key.ts";
import { endKey, keyById } from "./store.ts";

export const endApiKey = changing(operations.endApiKey, async ({ tx, env, permit, params }) => {
  const key = await keyById(tx, permit, params.key);
  if (!key) throw new Refusal("not-found");
  if (!mayEnd(permit, key))
    throw new Refusal("outranked", {
      permissions: names(env.catalogue, beyond(permit.held, setOf(env.catalogue, key.scopes))),
      detail: "This key may do more than you may here. Ask its maker or the owner of the account to end it.",
    });
  const ended = await endKey(tx, key.id, enderOf(permit));
  return { audit: ended ? [keyEntry("api-keys.end", permit.account.id, key)] : [] };
});

import { operations } from "@keyholder/contract";
import { beyond, names, setOf } from "@keyholder/rules";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { givablePermissions } from "../roles/chosen-role.ts";
import { makeKey } from "./make-key.ts";
import { shownKeys } from "./shown-key.ts";
import { keyById } from "./store.ts";

/** Nobody gives a program what he does not hold himself, there and then (R10). */
export const createApiKey = changing(operations.createApiKey, async ({ tx, env, permit, body }) => {
  const scopes = givablePermissions(env.catalogue, body.scopes, "scopes");
  const endsAt = body.endsAt === null ? null : new Date(body.endsAt);
  if (endsAt !== null && endsAt <= permit.at)
    throw invalid("endsAt", "Choose a time that is still to come.", "past");
  const tooMuch = names(env.catalogue, beyond(permit.held, setOf(env.catalogue, scopes)));
  if (tooMuch.length > 0)
    throw new Refusal("cannot-give", {
      permissions: tooMuch,
      detail: "A key does nothing that its maker may not do here himself. Leave this out.",
    });
  const { id, token, entry } = await makeKey(tx, env, {
    account: permit.account,
    name: body.name,
    scopes,
    endsAt,
    maker: permit.person,
    via: permit.visit?.via.id ?? null,
  });
  const row = await keyById(tx, permit, id);
  if (!row) throw new Error("the key that was just made is not there");
  const [key] = await shownKeys(tx, env, permit, [row]);
  if (!key) throw new Error("the key that was just made is not shown");
  return { answer: { key, token }, audit: [entry] };
});

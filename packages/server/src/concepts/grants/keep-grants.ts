import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { isManagerLink } from "../links/is-manager-link.ts";
import { keep } from "./keep.ts";

export const keepGrants = changing(operations.keepGrants, async ({ tx, env, permit, params, body }) => {
  if (!(await isManagerLink(tx, env.catalogue, permit, params.link))) throw new Refusal("not-found");
  const entries = await keep(tx, env, permit, params.link, body.grants);
  const [first, ...others] = entries;
  return { answer: { kept: entries.length }, audit: first ? [first, ...others] : [] };
});

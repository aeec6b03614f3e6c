import { operations } from "@keyholder/contract";
import { requirePermission } from "../../gate/require-permission.ts";
import { reading } from "../../handler.ts";
import { activeClient } from "../links/active-client.ts";
import { shownSharing } from "./shown-sharing.ts";

/** It names groups and people of the team, so it takes seeing the team, too. */
export const getClientSharing = reading(operations.getClientSharing, async ({ db, env, permit, params }) => {
  await requirePermission(env, db, permit, "people.view");
  return shownSharing(db, env, permit, await activeClient(db, env, permit, params.link));
});

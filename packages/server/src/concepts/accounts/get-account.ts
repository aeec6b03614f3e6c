import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { countPendingLinks } from "../links/count-pending-links.ts";
import { noteOpening } from "./note-opening.ts";
import { shownAccount } from "./shown-account.ts";
import { accountOf } from "./store.ts";

export const getAccount = reading(operations.getAccount, async ({ db, env, permit }) => {
  await noteOpening(db, permit);
  const row = await accountOf(db, permit);
  return shownAccount(env, permit, { row, ...(await countPendingLinks(db, env, permit)) });
});

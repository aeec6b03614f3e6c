import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { refuseStep } from "./may-give.ts";
import { endedStepOf } from "./shown-temporary.ts";
import { temporaryEntries } from "./temporary-entries.ts";
import { deleteTemporary, lockedTemporary } from "./temporary-store.ts";

export const endTemporaryAccess = changing(
  operations.endTemporaryAccess,
  async ({ tx, env, permit, params }) => {
    const row = await lockedTemporary(tx, permit, params.grant);
    if (!row) throw new Refusal("not-found");
    await refuseStep(tx, env, permit, endedStepOf(row));
    await deleteTemporary(tx, [row.id]);
    await endVisitsWithoutAccess(tx, env, { account: permit.account.id });
    return { audit: temporaryEntries(row) };
  },
);

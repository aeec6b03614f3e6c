import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { settle } from "../notifications/notify.ts";
import { requestEntries } from "./request-entries.ts";
import { subjectOf } from "./shown-request.ts";
import { answerRequest, lockedOwnRequest } from "./store.ts";

export const withdrawAccessRequest = changing(
  operations.withdrawAccessRequest,
  async ({ tx, permit, params }) => {
    const row = await lockedOwnRequest(tx, permit, params.request);
    if (!row) throw new Refusal("not-found");
    if (!row.open) throw new Refusal("wrong-state");
    await answerRequest(tx, permit, row.id, "withdrawn");
    await settle(tx, subjectOf(row));
    return { audit: requestEntries("withdraw", row) };
  },
);

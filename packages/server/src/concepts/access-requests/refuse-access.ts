import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { notify, settle } from "../notifications/notify.ts";
import { refuseAnswer } from "./may-give.ts";
import { requestEntries } from "./request-entries.ts";
import { kindOf, subjectOf } from "./shown-request.ts";
import { answerRequest, lockedRequest } from "./store.ts";

export const refuseAccess = changing(operations.refuseAccess, async ({ tx, env, permit, params }) => {
  const row = await lockedRequest(tx, permit, params.request);
  if (!row) throw new Refusal("not-found");
  await refuseAnswer(tx, env, permit, { kind: kindOf(row), client: row.client_id });
  if (!row.open) throw new Refusal("wrong-state");
  await answerRequest(tx, permit, row.id, "declined");
  const subject = subjectOf(row);
  await settle(tx, subject);
  await notify(tx, env, {
    kind: "access.permission-declined",
    account: { id: row.account_id, name: row.account_name },
    to: { people: [row.person_id] },
    subject,
    words: { other: row.asked_name, permission: row.permission },
  });
  return { audit: requestEntries("refuse", row) };
});

import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { ownEnd } from "../members/given-end.ts";
import { notify, settle } from "../notifications/notify.ts";
import { refuseBeyond, refuseStep } from "./may-give.ts";
import { requestEntries } from "./request-entries.ts";
import { stepOf, subjectOf } from "./shown-request.ts";
import { answerRequest, insertTimedGrant, lockedRequest } from "./store.ts";

export const grantAccess = changing(operations.grantAccess, async ({ tx, env, permit, params, body }) => {
  const row = await lockedRequest(tx, permit, params.request);
  if (!row) throw new Refusal("not-found");
  await refuseStep(tx, env, permit, stepOf(row));
  if (!row.open) throw new Refusal("wrong-state");
  refuseBeyond(env, permit, row.asked_permissions);

  const endsAt = await insertTimedGrant(tx, permit, row, {
    days: body.days ?? row.days,
    atLatest: ownEnd(permit),
  });
  if (!endsAt) throw new Refusal("wrong-state");
  await answerRequest(tx, permit, row.id, "granted");
  const subject = subjectOf(row);
  await settle(tx, subject);
  await notify(tx, env, {
    kind: "access.permission-granted",
    account: { id: row.account_id, name: row.account_name },
    to: { people: [row.person_id] },
    subject,
    words: { other: row.asked_name, permission: row.permission, until: endsAt.toISOString() },
  });
  return { audit: requestEntries("grant", row, { until: endsAt.toISOString() }) };
});

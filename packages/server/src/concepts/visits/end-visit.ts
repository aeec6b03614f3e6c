import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { notify } from "../notifications/notify.ts";
import { visitIn } from "./store.ts";
import { endThese } from "./store-changes.ts";
import { visitEntries } from "./visit-entries.ts";

export const endVisit = changing(operations.endVisit, async ({ tx, env, permit, params }) => {
  const visit = await visitIn(tx, permit, params.visit);
  if (!visit) throw new Refusal("not-found");
  const ended = await endThese(tx, [visit.id], "ended-by-client");
  if (!ended.has(visit.id)) throw new Refusal("wrong-state", { detail: "This visit has ended already." });
  const [inClient, inManager] = visitEntries(visit, {
    action: "visits.end",
    after: { ended: "ended-by-client" },
  });
  const client = { id: visit.account_id, name: visit.name, number: visit.number };
  await notify(tx, env, {
    kind: "visits.ended",
    account: permit.account,
    to: { people: [visit.person_id] },
    except: permit.person.id,
    subject: { kind: "visit", id: visit.id },
    words: { other: visit.via_name },
  });
  // The client's own people put the visitor out: to the manager's log they come through the client account.
  return {
    audit: [
      { ...inClient, via: null },
      { ...inManager, via: client },
    ],
  };
});

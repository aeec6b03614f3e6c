import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { keep } from "../grants/keep.ts";
import { notify } from "../notifications/notify.ts";
import { toldRole } from "../roles/role-columns.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { endWhatHangsOn } from "./end-what-hangs-on.ts";
import { linkEntries } from "./link-entries.ts";
import { linkEnded } from "./mails.ts";
import { managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { lockedManager } from "./store-managers.ts";

/**
 * One that has expired can be ended, too, to be rid of it. The client needs neither the manager's consent nor a reason (R13).
 * What its people gave here ends with it, except what the client keeps (R12).
 */
export const endManager = changing(
  operations.endManager,
  async ({ tx, env, permit, caller, params, body }) => {
    const row = await lockedManager(tx, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    if (row.status !== "active")
      throw new Refusal("wrong-state", { detail: "There is no active link to end." });
    const kept = await keep(tx, env, permit, row.id, body.keep);
    await writeLink(tx, permit, row.id, { status: "ended", ended: true });
    const { entries } = await endWhatHangsOn(tx, env, [row.id], { permit, caller });
    await endVisitsWithoutAccess(tx, env, { via: row.manager_id, account: permit.account.id });

    const manager = managerOf(row);
    const client = permit.account;
    await notify(tx, env, {
      kind: "access.link-ended",
      account: manager,
      to: { holding: "clients.end" },
      except: permit.person.id,
      subject: { kind: "link", id: row.id },
      words: { person: permit.person.name, other: client.name },
      letter: (to) => linkEnded({ to, manager, client, endedBy: "client" }),
    });
    const before = { ceiling: toldRole(row) };
    const ended = linkEntries({ action: "links.end", by: "client", manager, client, before });
    return { audit: [...ended, ...kept, ...entries] };
  },
);

import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { record } from "../audit/record.ts";
import { closeInvitations } from "../invitations/close-invitations.ts";
import { notify } from "../notifications/notify.ts";
import { askerOf } from "./addressees.ts";
import { linkEntries } from "./link-entries.ts";
import { clientAnswered } from "./mails.ts";
import { managerOf } from "./parties.ts";
import { writeLink } from "./store.ts";
import { insertBlocked } from "./store-blocked.ts";
import { lockedManager } from "./store-managers.ts";

export const declineManager = changing(
  operations.declineManager,
  async ({ tx, env, permit, params, body, caller }) => {
    const row = await lockedManager(tx, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    if (row.standing !== "waiting" || row.asked_by_side !== "manager") throw new Refusal("wrong-state");
    await writeLink(tx, permit, row.id, { status: "declined", answered: true, decline_reason: body.reason });
    await closeInvitations(tx, { link: row.id }, "declined");
    const manager = managerOf(row);
    // Who declines stays a stranger: in the manager's mail and log he is what was typed, an address or a number.
    const typed = row.invited;
    const said = {
      manager,
      client: { name: typed },
      accepted: false,
      ceilingName: null,
      reason: body.reason,
    };
    await notify(tx, env, {
      kind: "access.link-declined",
      account: manager,
      to: { people: [askerOf(row).person ?? row.manager_owner_id] },
      subject: { kind: "link", id: row.id },
      words: { other: typed },
      letter: (to) => clientAnswered({ ...said, to }),
    });
    const client = { id: permit.account.id, name: typed, number: row.client_number ?? "" };
    const after = body.reason ? { after: { reason: body.reason } } : {};
    const told = { action: "links.decline", by: "client", manager, client, ...after } as const;
    const [inClient, ...inManager] = linkEntries(told);
    const toManager = inManager.map((entry) => ({
      ...entry,
      target: { ...entry.target, id: null },
      foreign: true as const,
    }));
    await record(tx, { id: null, name: typed }, caller, toManager);
    // Whoever is blocked is not told so: to him it is as if the number did not exist.
    const blocked = body.block && (await insertBlocked(tx, permit, row.manager_id));
    return { audit: blocked ? [inClient, { ...inClient, action: "links.block" }] : [inClient] };
  },
);

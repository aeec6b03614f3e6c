import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { notify } from "../notifications/notify.ts";
import { toldRole } from "../roles/role-columns.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { chosenCeiling } from "./ceiling.ts";
import { linkEntries } from "./link-entries.ts";
import { managerOf } from "./parties.ts";
import { shownManager } from "./shown-manager.ts";
import { writeLink } from "./store.ts";
import { lockedManager, managerLink } from "./store-managers.ts";

/** A lower ceiling holds from the next request, because nothing remembers the one before (R11). */
export const changeCeiling = changing(
  operations.changeCeiling,
  async ({ tx, env, permit, params, body, version }) => {
    const earlier = await lockedManager(tx, env.catalogue, permit, params.link);
    if (!earlier) throw new Refusal("not-found");
    if (earlier.status !== "active" || earlier.standing === "expired") throw new Refusal("wrong-state");
    if (earlier.version !== version) throw new Refusal("stale");
    const ceiling = await chosenCeiling(tx, env, permit, body.ceiling);

    await writeLink(tx, permit, earlier.id, ceiling.columns);
    await endVisitsWithoutAccess(tx, env, { via: earlier.manager_id, account: permit.account.id });
    const row = await managerLink(tx, env.catalogue, permit, earlier.id);
    if (!row) throw new Error("the link is gone");
    await notify(tx, env, {
      kind: "access.link-changed",
      account: managerOf(row),
      to: { holding: "clients.end" },
      except: permit.person.id,
      subject: { kind: "link", id: row.id },
      words: { person: permit.person.name, other: permit.account.name, role: ceiling.name },
    });
    const change = { before: { ceiling: toldRole(earlier) }, after: { ceiling: toldRole(row) } };
    const parties = { manager: managerOf(row), client: permit.account };
    return {
      answer: shownManager(permit, row),
      audit: linkEntries({ action: "links.change-ceiling", by: "client", ...parties, ...change }),
    };
  },
);

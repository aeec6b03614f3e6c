import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { notify } from "../notifications/notify.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { linkEntries } from "./link-entries.ts";
import { refusePastEnd, toldOptions } from "./link-options.ts";
import { managerOf } from "./parties.ts";
import { shownManager } from "./shown-manager.ts";
import { writeLink } from "./store.ts";
import { lockedManager, managerLink } from "./store-managers.ts";

/** Whom a stricter link keeps out is put out with it (R11). */
export const changeLinkOptions = changing(
  operations.changeLinkOptions,
  async ({ tx, env, permit, params, body, version }) => {
    const earlier = await lockedManager(tx, env.catalogue, permit, params.link);
    if (!earlier) throw new Refusal("not-found");
    if (earlier.status !== "active" || earlier.standing === "expired") throw new Refusal("wrong-state");
    if (earlier.version !== version) throw new Refusal("stale");
    refusePastEnd(permit, body.endsAt);

    await writeLink(tx, permit, earlier.id, {
      expires_at: body.endsAt,
      require_two_factor: body.requireTwoFactor,
      onward: body.onward,
    });
    await endVisitsWithoutAccess(tx, env, { via: earlier.manager_id, account: permit.account.id });
    const row = await managerLink(tx, env.catalogue, permit, earlier.id);
    if (!row) throw new Error("the link is gone");
    await notify(tx, env, {
      kind: "access.link-options",
      account: { id: row.manager_id, name: row.manager_name },
      to: { holding: "clients.invite" },
      subject: { kind: "link", id: row.id },
      words: { other: permit.account.name },
    });
    const change = { before: toldOptions(earlier), after: toldOptions(row) };
    const parties = { manager: managerOf(row), client: permit.account };
    return {
      answer: shownManager(permit, row),
      audit: linkEntries({ action: "links.change-options", by: "client", ...parties, ...change }),
    };
  },
);

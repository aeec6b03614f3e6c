import { operations } from "@keyholder/contract";
import { prepare } from "@keyholder/rules";
import { lockAboutClient, requireAboutClient } from "../../gate/about-client.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { activeClient } from "../links/active-client.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { draftShares, withDraft } from "./draft.ts";
import { refuseOpeningToOneself, refuseOpeningToTeam, refuseRights } from "./no-escalation.ts";
import { shownSharing } from "./shown-sharing.ts";
import { sharesOf, writeAccess, writeShares } from "./store.ts";
import { isSameRight, toldDraft, toldSharing } from "./told-sharing.ts";

/** Who loses the client by it is out from the next request (R11). */
export const changeClientSharing = changing(
  operations.changeClientSharing,
  async ({ tx, env, permit, params, body, version }) => {
    const client = await activeClient(tx, env, permit, params.link, { lock: true });
    const earlier = await sharesOf(tx, permit, client.id);
    const draft = await draftShares(tx, env, permit, body, earlier);
    const groups = draft.flatMap(({ group_id }) => group_id ?? []);
    await lockAboutClient(tx, permit, [client.id], groups);
    const world = await loadWorld(tx, { people: [permit.person.id], towards: [client.id], groups });
    const before = prepare(world, { catalogue: env.catalogue });
    requireAboutClient(permit, before, client.id, "clients.edit");
    if (client.sharingVersion !== version) throw new Refusal("stale");

    const given = draft.filter((share) => !earlier.some((row) => isSameRight(row, share)));
    const reopened = body.access !== client.access;
    if (given.length === 0 && draft.length === earlier.length && !reopened)
      return { answer: await shownSharing(tx, env, permit, client), audit: [] };

    const place = { manager: permit.account.id, client: client.id };
    const after = prepare(withDraft(world, place, body.access, draft), { catalogue: env.catalogue });
    const mode = (facts: typeof before) =>
      facts.accounts.get(client.id)?.activeManagers.find(({ row }) => row.manager === place.manager)?.mode;
    const opens = mode(after) === "team" && (body.access === "team" || mode(before) !== "team");
    if (reopened && opens) refuseOpeningToTeam(permit);
    refuseRights(
      permit,
      given.map(({ set }) => set),
    );
    refuseOpeningToOneself(permit, client.id, before, after);

    await writeShares(tx, permit, client.id, draft);
    await writeAccess(tx, permit, client.link, body.access);
    await endVisitsWithoutAccess(tx, env, { via: permit.account.id, account: client.id });
    const now = await activeClient(tx, env, permit, params.link);
    return {
      answer: await shownSharing(tx, env, permit, now),
      audit: [
        {
          account: permit.account.id,
          action: "shares.change",
          target: { kind: "client", id: client.id, name: client.ref.name },
          before: toldSharing(client.access, earlier),
          after: toldDraft(body.access, draft),
        },
      ],
    };
  },
);

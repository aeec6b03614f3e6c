import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { eachOnce } from "./labels.ts";
import { lockFactsAbout, refuseAbout } from "./may-about.ts";
import { clientOf } from "./parties.ts";
import { shownClient } from "./shown-client.ts";
import { writeNotes } from "./store-client.ts";
import { clientLink, lockedClient } from "./store-clients.ts";

export const updateClient = changing(
  operations.updateClient,
  async ({ tx, env, permit, params, body, version }) => {
    const earlier = await lockedClient(tx, env.catalogue, permit, params.link);
    if (!earlier) throw new Refusal("not-found");
    refuseAbout(permit, await lockFactsAbout(tx, env, permit, [earlier]), earlier, "clients.edit");
    if (earlier.note_version !== version) throw new Refusal("stale");
    const labels = body.labels && eachOnce(body.labels);
    const changed = {
      ...(labels && labels.join("\n") !== earlier.labels.join("\n") && { labels }),
      ...(body.note !== undefined && body.note !== earlier.note && { note: body.note }),
    };
    const fields = Object.keys(changed) as (keyof typeof changed)[];
    if (fields.length > 0) await writeNotes(tx, permit, earlier.id, changed);

    const row = await clientLink(tx, env.catalogue, permit, earlier.id);
    const answer = await shownClient(tx, env, permit, row);
    if (fields.length === 0) return { answer, audit: [] };
    const { id, name } = clientOf(row);
    const entry = {
      account: permit.account.id,
      action: "clients.edit",
      target: { kind: "client", id, name },
      before: Object.fromEntries(fields.map((field) => [field, earlier[field]])),
      after: changed,
    };
    return { answer, audit: [entry] };
  },
);

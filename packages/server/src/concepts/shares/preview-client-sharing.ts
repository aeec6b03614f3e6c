import { operations } from "@keyholder/contract";
import { effective, home, isEmpty, prepare } from "@keyholder/rules";
import { z } from "zod";
import { mayAboutClient } from "../../gate/about-client.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { activeClient } from "../links/active-client.ts";
import { draftShares, withDraft } from "./draft.ts";
import { entrantsOf } from "./entrants.ts";
import { shownEntrants } from "./shown-entrants.ts";
import { sharesOf } from "./store.ts";

const Key = z.tuple([part.text]);

/** The rules are asked about the whole team, once as it is and once with the draft; a page is cut from their answer. */
export const previewClientSharing = reading(
  operations.previewClientSharing,
  async ({ db, env, permit, params, query, body }) => {
    await requirePermission(env, db, permit, "people.view");
    const client = await activeClient(db, env, permit, params.link);
    const earlier = await sharesOf(db, permit, client.id);
    const draft = await draftShares(db, env, permit, body, earlier);
    const groups = draft.flatMap(({ group_id }) => group_id ?? []);
    const world = await loadWorld(db, { people: null, towards: [client.id], groups });
    const place = { manager: permit.account.id, client: client.id };
    const options = { catalogue: env.catalogue };
    const before = prepare(world, options);
    const after = prepare(withDraft(world, place, body.access, draft), options);

    const entrants = entrantsOf(before, after, place);
    const [last = ""] = readCursor(Key, query.after) ?? [];
    const rest = entrants.filter(({ key }) => key > last);
    const page = pageOf(rest.slice(0, query.limit + 1), query.limit, ({ key }) => [key]);
    const changed = (...ways: readonly string[]) =>
      entrants.filter(({ change }) => ways.includes(change)).length;
    const outside = [...after.people.keys()].filter(
      (person) =>
        isEmpty(home(after, person, place.manager)) &&
        !isEmpty(effective(after, person, place.client, place.manager)),
    );
    return {
      ...page,
      items: await shownEntrants(db, permit, { before, after, ...place }, page.items, draft),
      counts: {
        enter: entrants.filter(({ set }) => !isEmpty(set)).length,
        come: changed("comes"),
        go: changed("goes"),
        change: changed("more", "less", "other"),
        outside: outside.length,
      },
      iKeepEditing: mayAboutClient(permit, after, client.id, "clients.edit"),
    };
  },
);

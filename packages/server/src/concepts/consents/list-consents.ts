import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, part, readCursor } from "../../platform/keyset.ts";
import { intactAmong } from "./intact.ts";
import { shownConsent } from "./shown-consent.ts";
import { sideInSight } from "./side-in-sight.ts";
import { consentsOfLink } from "./store-consents.ts";

const Key = z.tuple([part.instant, z.int32(), part.uuid]);

export const listConsents = reading(
  operations.listConsents,
  async ({ db, env, permit, params, query: { after, limit } }) => {
    const sight = await sideInSight(db, env, permit, params.link);
    const key = readCursor(Key, after);
    const rows = await consentsOfLink(db, permit, params.link, { after: key, limit });
    const page = pageOf(rows, limit, ({ at_key, position, id }) => [at_key, position, id]);
    const intact = await intactAmong(db, page.items);
    return { ...page, items: page.items.map((row) => shownConsent(permit, sight, row, intact)) };
  },
);

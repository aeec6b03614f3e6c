import { operations } from "@keyholder/contract";
import { effective, has, isEmpty } from "@keyholder/rules";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { part, readCursor } from "../../platform/keyset.ts";
import { Refusal } from "../../platform/refusal.ts";
import { actsThrough } from "../audit/acts-through.ts";
import { factsAbout } from "./may-about.ts";
import { clientById } from "./store-clients.ts";

const Key = z.tuple([part.serial]);

/**
 * Everybody sees his own acts, and who reads this account's log sees those of all its people. What was done is the client's,
 * so it is told only to who can enter the client now; to others, when somebody was in.
 */
export const listClientActivity = reading(
  operations.listClientActivity,
  async ({ db, env, permit, params, query: { limit, after } }) => {
    const [before = null] = readCursor(Key, after) ?? [];
    const row = await clientById(db, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    if (!row.accepted || row.client_id === null) return { items: [], next: null };
    const facts = await factsAbout(db, env, permit, [row]);
    const enters = effective(facts, permit.person.id, row.client_id, permit.account.id);
    const readsLog = has(env.catalogue, permit.held, "audit.view");
    return actsThrough(db, permit, {
      client: row.client_id,
      actor: readsLog ? null : permit.person.id,
      visitsOnly: isEmpty(enters),
      before,
      limit,
    });
  },
);

import { operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import { reading } from "../../handler.ts";
import { instantAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { givenBy } from "./failing-step.ts";
import { mayChangeSteps } from "./may-change-steps.ts";
import { shownRequest, stepOf } from "./shown-request.ts";
import { openRequests } from "./store.ts";

export const listAccessRequests = reading(
  operations.listAccessRequests,
  async ({ db, env, permit, query }) => {
    const after = readCursor(instantAndId, query.after);
    const kinds = Object.entries(givenBy).flatMap(([kind, permission]) =>
      has(env.catalogue, permit.held, permission) ? [kind] : [],
    );
    const rows = await openRequests(db, permit, kinds, { after, limit: query.limit });
    const page = pageOf(rows, query.limit, ({ asked_key, id }) => [asked_key, id]);
    const asked = page.items.filter((row) => row.step_account_id === permit.account.id);
    const may = await mayChangeSteps(db, env, permit, asked.map(stepOf));
    const mayOf = new Map(asked.map((row, place) => [row.id, may[place]]));
    return { ...page, items: page.items.map((row) => shownRequest(permit, row, mayOf.get(row.id))) };
  },
);

import { operations } from "@keyholder/contract";
import { has } from "@keyholder/rules";
import { reading } from "../../handler.ts";
import { instantAndId, pageOf, readCursor } from "../../platform/keyset.ts";
import { mayChangeSteps } from "./may-change-steps.ts";
import { endedStepOf, shownTemporary } from "./shown-temporary.ts";
import { temporaryOf } from "./temporary-store.ts";

/** Who does not see the managers or the clients does not hear of them here. */
export const listTemporaryAccess = reading(
  operations.listTemporaryAccess,
  async ({ db, env, permit, query }) => {
    const after = readCursor(instantAndId, query.after);
    const kinds = {
      links: has(env.catalogue, permit.held, "managers.view"),
      clients: has(env.catalogue, permit.held, "clients.view"),
    };
    const rows = await temporaryOf(db, permit, kinds, { after, limit: query.limit });
    const page = pageOf(rows, query.limit, ({ ends_key, id }) => [ends_key, id]);
    const may = await mayChangeSteps(db, env, permit, page.items.map(endedStepOf));
    return {
      ...page,
      items: page.items.map((row, place) =>
        shownTemporary(row, may[place] ?? { answer: false, change: false }),
      ),
    };
  },
);

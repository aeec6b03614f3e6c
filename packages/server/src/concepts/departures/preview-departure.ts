import { operations } from "@keyholder/contract";
import { z } from "zod";
import { reading } from "../../handler.ts";
import { pageOf, readCursor } from "../../platform/keyset.ts";
import { memberToLeave } from "../members/member-to-leave.ts";
import { clientsOfLeaver } from "./clients-of-leaver.ts";
import { shownClient } from "./shown-client.ts";

const Key = z.tuple([z.int().min(0)]);

/** The rules say for all clients at once who comes into them; a page is cut from their answer. */
export const previewDeparture = reading(
  operations.previewDeparture,
  async ({ db, env, permit, params, query }) => {
    const { name, person } = await memberToLeave(db, permit, params.member);
    const [from = 0] = readCursor(Key, query.after) ?? [];
    const all = person === null ? [] : await clientsOfLeaver(db, env, permit, person);
    const rows = all.map((row, place) => ({ row, place: place + 1 })).slice(from, from + query.limit + 1);
    const page = pageOf(rows, query.limit, ({ place }) => [place]);
    return {
      ...page,
      items: page.items.map(({ row }) => shownClient(row)),
      name,
      clients: all.filter(({ enters }) => enters).length,
      places: all.filter(({ place }) => place !== "none").length,
      removable: all.filter(({ place }) => place === "removable").length,
    };
  },
);

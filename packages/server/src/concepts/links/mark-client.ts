import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownClients } from "./shown-clients.ts";
import { clientLink } from "./store-clients.ts";
import { writeMarks } from "./store-marks.ts";

/** Nobody's access changes, and nobody else sees it: the log does not tell it. */
export const markClient = changing(operations.markClient, async ({ tx, env, permit, params, body }) => {
  const marked = await writeMarks(tx, permit, [params.link], body);
  if (!marked.has(params.link)) throw new Refusal("not-found");
  const row = await clientLink(tx, env.catalogue, permit, params.link);
  const [answer] = await shownClients(tx, env, permit, [row]);
  if (!answer) throw new Error("the client is gone");
  return { answer, audit: [] };
});

import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { shownImport } from "./shown-import.ts";
import { importById, lockImport, stop } from "./store.ts";

/** Waits for the batch that runs; the next one finds nothing to do. */
export const cancelMemberImport = changing(operations.cancelMemberImport, async ({ tx, permit, params }) => {
  const found = await lockImport(tx, permit, params.import);
  if (!found) throw new Refusal("not-found");
  if (found.status !== "running") throw new Refusal("wrong-state", { detail: "This import does not run." });
  await stop(tx, found.id);
  const answer = shownImport(await importById(tx, permit, found.id));
  const entry = {
    account: permit.account.id,
    action: "member-imports.cancel",
    target: { kind: "member-import", id: found.id, name: String(answer.done) },
    after: { done: answer.done },
  };
  return { answer, audit: [entry] };
});

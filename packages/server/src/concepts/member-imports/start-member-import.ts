import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { addJob } from "../../platform/jobs.ts";
import { Refusal } from "../../platform/refusal.ts";
import { importJob } from "./run-import.ts";
import { shownImport } from "./shown-import.ts";
import { importById, lockImport, start } from "./store.ts";

export const startMemberImport = changing(operations.startMemberImport, async ({ tx, permit, params }) => {
  const found = await lockImport(tx, permit, params.import);
  if (!found) throw new Refusal("not-found");
  if (found.status !== "checked")
    throw new Refusal("wrong-state", { detail: "This import has been started already." });
  await start(tx, permit, found.id);
  await addJob(tx, importJob, { id: found.id }, { key: `${importJob}:${found.id}` });
  const answer = shownImport(await importById(tx, permit, found.id));
  const entry = {
    account: permit.account.id,
    action: "member-imports.start",
    target: { kind: "member-import", id: found.id, name: String(answer.good) },
  };
  return { answer, audit: [entry] };
});

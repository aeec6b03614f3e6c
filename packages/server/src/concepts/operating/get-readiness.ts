import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { isMigrated } from "./store.ts";

export const getReadiness = reading(operations.getReadiness, async ({ db, env }) => {
  const ready = await isMigrated(db).catch((error: unknown) => {
    env.log.warn({ err: error }, "The database did not answer.");
    return false;
  });
  if (!ready) throw new Refusal("not-ready", { detail: "The database does not answer yet. Try again soon." });
  return { status: "ready" as const };
});

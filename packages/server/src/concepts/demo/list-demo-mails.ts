import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { demoMails } from "../mail/demo-mails.ts";

export const listDemoMails = reading(operations.listDemoMails, async ({ db, env, query }) => {
  if (!env.demo) throw new Refusal("not-found");
  return demoMails(db, { after: query.after, limit: query.limit });
});

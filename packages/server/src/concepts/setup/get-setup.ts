import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { isSetUp } from "./store.ts";

export const getSetup = reading(operations.getSetup, async ({ db, env }) => ({
  needed: !(await isSetUp(db)),
  demo: env.demo,
  mailIsSent: env.config.SMTP_URL !== undefined,
}));

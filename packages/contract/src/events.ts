import { z } from "zod";
import { operation } from "./operation.ts";

export const Change = z
  .discriminatedUnion("what", [
    z.object({ what: z.literal("open") }).describe("The stream has begun: what changed before is not told"),
    z.object({ what: z.literal("account"), account: z.string() }).describe("Something in an account"),
    z
      .object({ what: z.literal("entry"), account: z.string() })
      .describe("You can enter this account now, or no longer"),
    z.object({ what: z.literal("notifications") }).describe("What you are told"),
  ])
  .describe("Where something changed; what it is, its reader asks for with the rights of that moment");

export const followChanges = operation({
  id: "followChanges",
  method: "GET",
  path: "/v1/events",
  summary: "Hear at once where something changes, as far as I can enter it; ends with my session",
  demand: "person",
  query: z.object({
    seconds: z.coerce
      .number()
      .int()
      .min(0)
      .max(86_400)
      .optional()
      .describe("The stream ends after so long, for those who must not wait for ever; else with the session"),
  }),
  answer: Change,
  stream: true,
  status: 200,
  problems: ["not-ready"],
});

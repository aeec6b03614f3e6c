import { z } from "zod";
import { Questions } from "./access.ts";
import { operation } from "./operation.ts";

export const followDecisions = operation({
  id: "followDecisions",
  method: "POST",
  path: "/v1/decisions/changes",
  summary: "Hear within a second when a decision changes; ends with the key or the session that asked",
  demand: "person",
  byKey: true,
  query: z.object({
    seconds: z.coerce
      .number()
      .int()
      .min(0)
      .max(86_400)
      .optional()
      .describe("The stream ends after so long, for those who must not wait for ever"),
  }),
  body: Questions,
  answer: z.union([
    z
      .object({ decisions: z.array(z.boolean()) })
      .describe("First: every decision, in the order of the questions"),
    z.object({ index: z.number().int(), decision: z.boolean() }).describe("Then: one that has changed"),
  ]),
  stream: true,
  status: 200,
  problems: ["malformed", "refused", "throttled", "not-ready"],
});

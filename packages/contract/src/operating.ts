import { z } from "zod";
import { operation } from "./operation.ts";
import { PageQuery, page, Time } from "./shapes.ts";

export const getHealth = operation({
  id: "getHealth",
  method: "GET",
  path: "/healthz",
  summary: "The process runs",
  demand: "nobody",
  answer: z.object({ status: z.literal("ok") }),
  status: 200,
  problems: [],
});

export const getReadiness = operation({
  id: "getReadiness",
  method: "GET",
  path: "/readyz",
  summary: "The process can answer: its database is reached and migrated",
  demand: "nobody",
  answer: z.object({ status: z.literal("ready") }),
  status: 200,
  problems: ["not-ready"],
});

export const getOpenApi = operation({
  id: "getOpenApi",
  method: "GET",
  path: "/v1/openapi.json",
  summary: "This contract as an OpenAPI 3.1 document",
  demand: "nobody",
  answer: z.record(z.string(), z.unknown()),
  status: 200,
  problems: [],
});

export const listDemoMails = operation({
  id: "listDemoMails",
  method: "GET",
  path: "/v1/demo/mails",
  summary: "In the demo only: the mails that would have been sent, newest first",
  demand: "nobody",
  query: PageQuery,
  answer: page(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.string(),
      at: Time,
    }),
  ),
  status: 200,
  problems: ["not-found"],
});

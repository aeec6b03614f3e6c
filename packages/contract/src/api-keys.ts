import { z } from "zod";
import { operation } from "./operation.ts";
import {
  AccountParams,
  AccountRef,
  GivenTime,
  Id,
  Name,
  PageQuery,
  Permission,
  page,
  Time,
} from "./shapes.ts";

export const ApiKey = z.object({
  id: Id,
  name: z.string(),
  prefix: z
    .string()
    .describe("How the key begins, to tell keys apart; the rest is kept by nobody but who was given it"),
  scopes: z.array(Permission),
  maker: z
    .object({ id: Id.nullable(), name: z.string() })
    .nullable()
    .describe("null where the manager that he came through does not show its people"),
  via: AccountRef.nullable().describe(
    "The manager account that the maker came through: the key ends with its link",
  ),
  createdAt: Time,
  lastUsedAt: Time.nullable().describe("To the minute"),
  endsAt: Time.nullable(),
  state: z
    .enum(["live", "asleep", "expired", "ended"])
    .describe("`asleep`: its maker holds nothing of its scopes now, so neither does it"),
  lacking: z
    .array(Permission)
    .describe("Scopes that count for nothing now, because the maker does not hold them"),
  endedAt: Time.nullable(),
  endedBy: z.string().nullable().describe("null: it ended together with what its maker's access rested on"),
  can: z.object({ end: z.boolean() }),
});

const KeyParams = AccountParams.extend({ key: Id });

export const listApiKeys = operation({
  id: "listApiKeys",
  method: "GET",
  path: "/v1/accounts/{account}/api-keys",
  summary: "The account's API keys: those in force first, each kind the latest first",
  demand: "api_keys.manage",
  params: AccountParams,
  query: PageQuery,
  answer: page(ApiKey),
  status: 200,
  problems: [],
});

export const createApiKey = operation({
  id: "createApiKey",
  method: "POST",
  path: "/v1/accounts/{account}/api-keys",
  summary:
    "Make an API key, with no more than I hold here now (R10); the key itself is in this answer and never again",
  demand: "api_keys.manage",
  byKey: false,
  params: AccountParams,
  body: z.object({
    name: Name.max(80),
    scopes: z.array(Permission).min(1, "Choose what the key may do.").max(500),
    endsAt: GivenTime.nullable().default(null),
  }),
  answer: z.object({
    key: ApiKey,
    token: z.string().describe("Sent with each request: `Authorization: Bearer kh_…`"),
  }),
  status: 201,
  problems: ["cannot-give"],
});

export const endApiKey = operation({
  id: "endApiKey",
  method: "DELETE",
  path: "/v1/accounts/{account}/api-keys/{key}",
  summary: "End an API key: its next request is refused. One that is over stays as it is",
  demand: "api_keys.manage",
  byKey: false,
  params: KeyParams,
  status: 204,
  problems: ["not-found", "outranked"],
});

import { Client } from "./links.ts";
import { operation } from "./operation.ts";
import { AccountParams, Id } from "./shapes.ts";

export const ClientParams = AccountParams.extend({ link: Id });

export const getClient = operation({
  id: "getClient",
  method: "GET",
  path: "/v1/accounts/{account}/clients/{link}",
  summary: "One account that this one manages or has asked to manage",
  demand: "clients.view",
  params: ClientParams,
  answer: Client,
  status: 200,
  problems: ["not-found"],
});

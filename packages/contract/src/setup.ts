import { z } from "zod";
import { operation } from "./operation.ts";
import { Me } from "./people.ts";
import { Email, Language, Name, Password, Token } from "./shapes.ts";

export const getSetup = operation({
  id: "getSetup",
  method: "GET",
  path: "/v1/setup",
  summary: "Whether this server still waits for its operator, and what it can do",
  demand: "nobody",
  answer: z.object({ needed: z.boolean(), demo: z.boolean(), mailIsSent: z.boolean() }),
  status: 200,
  problems: [],
});

export const completeSetup = operation({
  id: "completeSetup",
  method: "POST",
  path: "/v1/setup",
  summary: "Make the operator and the first account, and sign in",
  demand: "nobody",
  body: z.object({
    token: Token.describe("From the server's log"),
    name: Name,
    email: Email,
    password: Password,
    accountName: Name,
    language: Language,
  }),
  answer: Me,
  status: 201,
  problems: ["already-set-up", "setup-token-wrong", "throttled"],
});

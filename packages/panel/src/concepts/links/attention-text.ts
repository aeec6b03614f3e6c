import { m } from "../../messages/messages.js";
import type { Client } from "./queries.ts";

type Reason = Client["attention"][number]["reason"];

const texts: Record<Reason, (client: Client) => string> = {
  "answer-soon": ({ status }) =>
    status === "expired" ? m.clients_attention_unanswered() : m.clients_attention_answer_soon(),
  "ending-soon": ({ status }) =>
    status === "expired" ? m.clients_attention_over() : m.clients_attention_ending_soon(),
  suspended: () => m.clients_attention_suspended(),
  unused: ({ lastEntryAt }) =>
    lastEntryAt === null ? m.clients_attention_never_used() : m.clients_attention_unused(),
};

/** Why somebody should look at a client, in a sentence for each reason. */
export const attentionTexts = (client: Client): string[] =>
  client.attention.map(({ reason }) => texts[reason](client));

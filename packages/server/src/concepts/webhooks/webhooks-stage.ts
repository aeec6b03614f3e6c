import { sql } from "kysely";
import { startTestServer } from "../../testing/index.ts";
import { startReceiver } from "../../testing/webhook-receiver.ts";
import { deliverWebhooks } from "./deliver-webhooks.ts";

type Stop = { after(close: () => Promise<void>): void };

/** An account with a receiver, and the deliveries done by hand, one job at a time. */
export async function stage(t: Stop, settings: Record<string, string> = { WEBHOOKS_ALLOW_PRIVATE: "true" }) {
  const server = await startTestServer({ world: "dashboard-partner", settings });
  t.after(() => server.close());
  const receiver = await startReceiver();
  t.after(() => receiver.close());
  const { db } = server.env;
  const account = await server.number("agency");
  const gail = await server.as("gail");
  const params = { account };
  const deliver = (webhook: string, signal?: AbortSignal) =>
    deliverWebhooks(server.env)({ webhook }, { attempt: 1, maxAttempts: 25, signal });
  const makeHook = async (events: readonly string[] | null = null) => {
    const body = { url: receiver.url, events: events as null };
    const { webhook, secret } = await gail.createWebhook({ params, body });
    return { ...webhook, secret, params: { account, webhook: webhook.id } };
  };
  const memberOf = async (person: string) => {
    const id = await server.personId(person);
    const row = db.selectFrom("members").select(["id", "version"]).where("person_id", "=", id);
    const member = await row.executeTakeFirstOrThrow();
    return { params: { account, member: member.id }, version: member.version };
  };
  /** As if so much time had passed for what waits. */
  const later = () =>
    sql`update webhook_messages set next_attempt_at = now() where status = 'waiting'`.execute(db);
  return { server, db, receiver, account, params, gail, deliver, makeHook, memberOf, later };
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase } from "../../platform/database.ts";
import { startJobs } from "../../platform/jobs.ts";
import type { Mailer } from "../../platform/mail.ts";
import { startTestServer } from "../../testing/index.ts";
import { deliverMail } from "./deliver-mail.ts";

/** The mail server's answer to the recipient, as nodemailer tells it. */
function answer(responseCode: number, command = "RCPT TO"): Mailer {
  return {
    async send() {
      throw Object.assign(new Error(`${responseCode} no`), { responseCode, command });
    },
    close() {},
  };
}
const taken: Mailer = { async send() {}, close() {} };

async function start(t: { after(close: () => Promise<void>): void }) {
  const settings = { SMTP_URL: "smtp://127.0.0.1:1" };
  const server = await startTestServer({ world: "client-center", settings });
  t.after(() => server.close());
  const { connectionString, env } = server;
  // The queue has its tables once a worker has been there.
  const { pool, close } = await openDatabase({ connectionString, log: env.log });
  await (await startJobs({ pool, tasks: {}, log: env.log })).stop();
  await close();
  const marta = await server.as("marta");
  const params = { account: await server.number("studio") };
  const preferences = {
    general: true,
    invoice: false,
    support: false,
    product: false,
    domain: false,
    affiliate: false,
  };
  const body = { name: "Zoe", email: "zoe@new.example", language: "en", preferences } as const;
  const contact = { ...params, contact: (await marta.createContact({ params, body })).id };
  await marta.activateContact({ params: contact, body: { role: "viewer" } });
  const deliver = async (mailer: Mailer, attempt = 1) => {
    const [mail] = await env.db.selectFrom("mails").select("id").where("status", "=", "queued").execute();
    await deliverMail(env, mailer)({ id: mail?.id }, { attempt, maxAttempts: 2, signal: undefined });
  };
  const state = async () => {
    const [zoe] = (await marta.listContacts({ params })).items;
    const mails = await env.db.selectFrom("mails").select("status").orderBy("created_at").execute();
    return [zoe?.bouncingSince !== null, zoe?.member?.status, mails.map(({ status }) => status).join()];
  };
  const resend = async () => {
    const [zoe] = (await marta.listContacts({ params })).items;
    await marta.resendInvitation({ params: { ...params, member: zoe?.member?.id ?? "" } });
  };
  return { server, deliver, state, resend };
}

test("A mail that is refused for good is not tried again, and its contact and invitation say so", async (t) => {
  const { deliver, state, resend } = await start(t);
  assert.deepEqual(await state(), [false, "invited", "queued"]);
  await deliver(answer(550));
  assert.deepEqual(await state(), [true, "bounced", "failed"]);
  await resend();
  assert.deepEqual(await state(), [true, "invited", "failed,queued"]);
  await deliver(taken);
  assert.deepEqual(await state(), [false, "invited", "failed,sent"]);
});

test("A mail that is refused for now is tried again, and counts as come back after the last try", async (t) => {
  const { deliver, state } = await start(t);
  await assert.rejects(deliver(answer(451)), /451/);
  assert.deepEqual(await state(), [false, "invited", "queued"]);
  await assert.rejects(deliver(answer(451), 2), /451/);
  assert.deepEqual(await state(), [true, "bounced", "failed"]);
});

test("A mail server that does not let us in says nothing about an address", async (t) => {
  const { deliver, state } = await start(t);
  await assert.rejects(deliver(answer(535, "AUTH PLAIN")), /535/);
  await assert.rejects(deliver(answer(535, "AUTH PLAIN"), 2), /535/);
  assert.deepEqual(await state(), [false, "invited", "failed"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase } from "../../platform/database.ts";
import { startJobs } from "../../platform/jobs.ts";
import type { Mail, Mailer } from "../../platform/mail.ts";
import { startTestServer } from "../../testing/index.ts";
import { deliverMail } from "./deliver-mail.ts";
import { queueLetter } from "./queue-letter.ts";

const letter = {
  kind: "test",
  language: "en",
  to: "a@b.example",
  person: null,
  account: null,
  subject: "Hello",
  paragraphs: ["Hello"],
  action: { label: "Open", path: "/invitation#token={{secret}}" },
  secret: "the-token",
} as const;

/** Takes a mail after so many refusals. */
function mailbox(refusals = 0) {
  const sent: Mail[] = [];
  let left = refusals;
  const mailer: Mailer = {
    async send(mail) {
      if (left-- > 0) throw new Error("451 try later");
      sent.push(mail);
    },
    close() {},
  };
  return { sent, mailer };
}

async function start() {
  const server = await startTestServer({ settings: { SMTP_URL: "smtp://127.0.0.1:1" } });
  // The queue has its tables once a worker has been there.
  const { pool, close } = await openDatabase({
    connectionString: server.connectionString,
    log: server.env.log,
  });
  const jobs = await startJobs({ pool, tasks: {}, log: server.env.log });
  await jobs.stop();
  await close();
  await queueLetter(server.env.db, server.env, letter);
  const mail = () => server.env.db.selectFrom("mails").selectAll().executeTakeFirstOrThrow();
  return { server, mail };
}

const attempt = (number: number) => ({ attempt: number, maxAttempts: 2, signal: undefined });

test("A mail leaves with its token, which is forgotten then; a second run sends nothing", async (t) => {
  const { server, mail } = await start();
  t.after(() => server.close());
  const { id, status, body_text } = await mail();
  assert.equal(status, "queued");
  assert.ok(!body_text.includes("the-token"));
  const { sent, mailer } = mailbox();
  const deliver = deliverMail(server.env, mailer);
  await deliver({ id }, attempt(1));
  await deliver({ id }, attempt(2));
  assert.equal(sent.length, 1);
  assert.equal(sent[0]?.messageId, `<${id}@localhost>`);
  assert.match(sent[0]?.text ?? "", /#token=the-token/);
  assert.match(sent[0]?.html ?? "", /#token=the-token/);
  const after = await mail();
  assert.deepEqual([after.status, after.secret, after.attempts], ["sent", null, 1]);
});

test("A refused mail is tried again as the same mail, with the reason noted", async (t) => {
  const { server, mail } = await start();
  t.after(() => server.close());
  const { id } = await mail();
  const { sent, mailer } = mailbox(1);
  const deliver = deliverMail(server.env, mailer);
  await assert.rejects(async () => deliver({ id }, attempt(1)), /451/);
  const between = await mail();
  assert.deepEqual(
    [between.status, between.last_error, between.secret],
    ["queued", "451 try later", "the-token"],
  );
  await deliver({ id }, attempt(2));
  assert.equal(sent[0]?.messageId, `<${id}@localhost>`);
  assert.deepEqual([(await mail()).status, (await mail()).last_error], ["sent", null]);
});

test("After the last attempt it has failed, and its token is forgotten", async (t) => {
  const { server, mail } = await start();
  t.after(() => server.close());
  const { id } = await mail();
  const { mailer } = mailbox(2);
  await assert.rejects(async () => deliverMail(server.env, mailer)({ id }, attempt(2)), /451/);
  const after = await mail();
  assert.deepEqual([after.status, after.secret], ["failed", null]);
});

test("Outside the demo nobody reads mails, and in it everybody does, newest first", async (t) => {
  const [real, demo] = [await startTestServer(), await startTestServer({ demo: true })];
  t.after(() => Promise.all([real.close(), demo.close()]));
  await queueLetter(real.env.db, real.env, letter);
  await assert.rejects(real.nobody.listDemoMails(), { code: "not-found" });
  for (const subject of ["one", "two", "three"])
    await queueLetter(demo.env.db, demo.env, { ...letter, subject });
  const first = await demo.nobody.listDemoMails({ query: { limit: 2 } });
  const rest = await demo.nobody.listDemoMails({ query: { limit: 2, after: first.next ?? "" } });
  assert.deepEqual(
    [...first.items, ...rest.items].map(({ subject }) => subject),
    ["three", "two", "one"],
  );
  assert.match(first.items[0]?.text ?? "", /#token=the-token/);
});

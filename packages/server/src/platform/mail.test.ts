import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import { createMailer } from "./mail.ts";

const inbox: { mail: Email; recipients: string[] }[] = [];
const server = new SMTPServer({
  disabledCommands: ["STARTTLS", "AUTH"],
  async onData(stream, { envelope }, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    inbox.push({ mail, recipients: envelope.rcptTo.map(({ address }) => address) });
    done();
  },
});
server.listen(0, "127.0.0.1");
await once(server.server, "listening");
const { port } = server.server.address() as AddressInfo;
const mailer = createMailer(`smtp://127.0.0.1:${port}`, "Keyholder <access@example.com>");
after(() => {
  mailer?.close();
  server.close();
});

const header = (mail: Email, name: string) => mail.headers.find(({ key }) => key === name)?.value;

test("a mail arrives as it was written, marked as automatic", async () => {
  await mailer?.send({
    to: "łucja@example.org",
    subject: "Zażółć gęślą jaźń",
    text: "Dzień dobry",
    html: "<p>Dzień dobry</p>",
    headers: { "X-Keyholder": "invitation" },
    messageId: "<1@example.com>",
  });
  const { mail } = inbox.at(-1) ?? assert.fail();
  assert.equal(mail.subject, "Zażółć gęślą jaźń");
  assert.equal(mail.text?.trim(), "Dzień dobry");
  assert.equal(mail.html?.trim(), "<p>Dzień dobry</p>");
  assert.equal(mail.messageId, "<1@example.com>");
  assert.deepEqual(mail.from, { name: "Keyholder", address: "access@example.com" });
  assert.equal(header(mail, "auto-submitted"), "auto-generated");
  assert.equal(header(mail, "x-auto-response-suppress"), "All");
  assert.equal(header(mail, "x-keyholder"), "invitation");
});

test("a mail that a person wrote is not marked", async () => {
  await mailer?.send({ to: "jan@example.org", subject: "Re", text: "Yes", automatic: false });
  assert.equal(header((inbox.at(-1) ?? assert.fail()).mail, "auto-submitted"), undefined);
});

test("neither an address nor a subject can add a recipient or a header", async () => {
  const before = inbox.length;
  await mailer?.send({ to: "jan@example.org", subject: "Hi\r\nBcc: eve@example.org", text: "Hi" });
  const { mail, recipients } = inbox.at(-1) ?? assert.fail();
  assert.deepEqual(recipients, ["jan@example.org"]);
  assert.equal(header(mail, "bcc"), undefined);
  await mailer?.send({ to: "jan@example.org, eve@example.org", subject: "Hi", text: "Hi" }).catch(() => {});
  for (const { recipients } of inbox.slice(before)) assert.ok(!recipients.includes("eve@example.org"));
});

test("without an SMTP server there is no mailer", () => {
  assert.equal(createMailer(undefined, "a@b"), null);
});

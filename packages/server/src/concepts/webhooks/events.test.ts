import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { webhookEvents } from "@keyholder/contract";
import { eventOf } from "./event-of.ts";

/** Acts that change nobody's access: of these webhooks are told nothing. */
const others = new Set([
  "accounts.create",
  "accounts.edit",
  "client-accounts.decline",
  "clients.edit",
  "contacts.activate",
  "contacts.link",
  "contacts.change-owner-mails",
  "contacts.create",
  "contacts.deactivate",
  "contacts.delete",
  "contacts.update",
  "departures.record",
  "groups.create",
  "groups.rename",
  "invitations.renew",
  "links.block",
  "links.resend",
  "links.resend-offer",
  "links.show-people",
  "links.unblock",
  "member-imports.cancel",
  "member-imports.create",
  "member-imports.start",
  "members.resend-invitation",
  "ownership.cancel",
  "ownership.decline",
  "ownership.request",
  "roles.create",
]);
/** These are a person's own, or the operator's, and stand in no account's log. */
const ofNoAccount = /^(people|notifications|setup|declarations|webhooks)\./;

const files = globSync(fileURLToPath(new URL("../**/*.ts", import.meta.url))).filter(
  (file) => !/\.test\.ts$|mails\.ts$/.test(file),
);
const written = files.map((file) => readFileSync(file, "utf8")).join("\n");
const named = /\baction(?::| =) [^"`,]*"([a-z-]+\.[a-z-]+)"(?: : "([a-z-]+\.[a-z-]+)")?/g;
const actions = new Set(
  [...written.matchAll(named)]
    .flatMap(([, one, other]) => [one, other])
    .filter((action) => action !== undefined),
);

test("Every action of the audit log is an event for webhooks, or is known to change nobody's access", () => {
  assert.ok(actions.size > 60, `${actions.size} were found`);
  const unknown = [...actions].filter(
    (action) => !eventOf(action) && !others.has(action) && !ofNoAccount.test(action),
  );
  assert.deepEqual(unknown, []);
});

test("Every event is made from actions that there are, and each action is in one", () => {
  const used = Object.values(webhookEvents).flat();
  assert.equal(new Set<string>(used).size, used.length);
  // Put together from a verb: access-requests/request-entries.ts.
  const composed = /^access-requests\./;
  assert.deepEqual(
    used.filter((action) => !written.includes(`"${action}"`) && !composed.test(action)),
    [],
  );
});

test("docs/webhooks.md lists every event with its actions", () => {
  const docs = readFileSync(new URL("../../../../../docs/webhooks.md", import.meta.url), "utf8");
  const told = [...docs.matchAll(/^\| `([^`]+)` \| [^|]+ \| (.+) \|$/gm)].map(([, type, actions]) => [
    type,
    [...(actions ?? "").matchAll(/`([^`]+)`/g)].map(([, action]) => action),
  ]);
  assert.deepEqual(told, Object.entries(webhookEvents));
});

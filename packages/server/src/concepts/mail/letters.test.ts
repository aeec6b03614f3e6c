import assert from "node:assert/strict";
import { test } from "node:test";
import { m } from "../../messages/messages.js";
import { clientInvited } from "../links/mails.ts";
import { daysLeft } from "./days-left.ts";

test("Polish counts days as Poles do", () => {
  const within = (count: number) => m.within_days({ count }, { locale: "pl" });
  assert.deepEqual([1, 2, 5, 22].map(within), [
    "w ciągu 1 dnia",
    "w ciągu 2 dni",
    "w ciągu 5 dni",
    "w ciągu 22 dni",
  ]);
});

test("A letter promises no more days than there are", () => {
  const now = new Date("2026-01-01T12:00:00Z");
  assert.equal(daysLeft(new Date("2026-01-08T12:00:00Z"), now), 7);
  assert.equal(daysLeft(new Date("2026-01-08T11:00:00Z"), now), 6);
  assert.equal(daysLeft(new Date("2026-01-01T13:00:00Z"), now), 1);
});

test("An address that owns no account gets no link to a page that could not help it", () => {
  const request = {
    to: { email: "a@b.example", name: "a@b.example", language: "en", person: null },
    manager: { id: "m", name: "Studio", number: "KH-1" },
    asker: { name: "Adam", email: "adam@studio.example" },
    asksFor: "admin",
    message: "",
    expiresAt: new Date(Date.now() + 14 * 86_400_000),
    invitation: "an-invitation",
    secret: "the-token",
    client: null,
  } as const;
  const without = clientInvited({ ...request, ownsAccount: false });
  assert.equal(without.action, undefined);
  assert.equal(without.secret, undefined);
  assert.match(without.paragraphs.join(" "), /Only the owner of an account can accept/);
  const owner = clientInvited({ ...request, ownsAccount: true });
  assert.equal(owner.secret, "the-token");
  assert.match(owner.paragraphs.join(" "), /within 14 days/);
});

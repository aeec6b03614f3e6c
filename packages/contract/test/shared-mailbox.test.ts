import assert from "node:assert/strict";
import { test } from "node:test";
import { isSharedMailbox } from "@keyholder/contract";

test("An address that several people read is known by its name, in English and in Polish", () => {
  const shared = [
    "info",
    "Office",
    "support+de",
    "no-reply",
    "biuro",
    "biuro.krakow",
    "księgowość",
    "KSIEGOWOSC",
  ];
  for (const local of [...shared, "płatności", "zamówienia", "zespół", "bok_2"])
    assert.equal(isSharedMailbox(`${local}@company.example`), true, local);
});

test("A person's address is none, whatever it begins with", () => {
  for (const local of ["anna.nowak", "informatyk", "hrabia", "j.biuro", "allan", "marta+info", ""])
    assert.equal(isSharedMailbox(`${local}@company.example`), false, local);
});

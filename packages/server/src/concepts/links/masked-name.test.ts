import assert from "node:assert/strict";
import { test } from "node:test";
import { maskedCompany, maskedPerson } from "./masked-name.ts";

test("A masked name can be recognised and not be read", () => {
  assert.deepEqual(["Anna Nowak", "Ola", "Żaneta Ćwik-Łoś", "Li Wu"].map(maskedPerson), [
    "An… N…",
    "O…",
    "Ża… Ć…",
    "L… W…",
  ]);
  assert.deepEqual(
    ["Agencja Reklamowa Kropka", "Umbrella", "Spółdzielnia Rzemieślnicza", "X"].map(maskedCompany),
    ["Agencja R…", "Umb…", "Spó… R…", "X…"],
  );
});

import assert from "node:assert/strict";
import type { PageToSee } from "./page-to-see.ts";
import { faultsOf } from "./see-pages.ts";
import { journey } from "./stage.ts";

const search = "Search";
const pages: readonly PageToSee[] = [
  ["api-reference", null, "/docs/api", "Decisions"],
  ["api-reference-operation", null, "/docs/api#followDecisions", "curl -N"],
  [
    "api-reference-search",
    null,
    "/docs/api",
    "1 found",
    (page) => page.getByRole("searchbox", { name: search }).fill("authzen many"),
  ],
];

journey("the API reference is whole for eyes and ears, on every screen", null, async (stage) => {
  for (const language of ["en", "pl"] as const)
    assert.deepEqual(await faultsOf(stage, language, pages, {}), []);
});

journey("an operation is found and opened by keyboard alone", null, async (stage) => {
  const page = await stage.open();
  await page.goto("/docs/api");
  await page.getByRole("searchbox", { name: search }).focus();
  await page.keyboard.type("evaluateMany");
  await page.getByText("1 found").waitFor();
  // Past the room's link to the operation.
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText('"evaluations":').first().waitFor();
  await page.getByRole("searchbox").fill("zebra");
  await page.getByText("Nothing has these words.").waitFor();
  await page.goto("/docs/api#listMembers");
  await page.getByText("people.view").filter({ visible: true }).first().waitFor();
});

import assert from "node:assert/strict";
import type { PageToSee } from "./page-to-see.ts";
import { pages } from "./pages.ts";
import { liveAWhile, world } from "./pages-world.ts";
import { faultsOf } from "./see-pages.ts";
import { journey } from "./stage.ts";

const setup: readonly PageToSee[] = [["setup", null, "{setup}", "setup_submit"]];

journey("every page is whole for eyes and ears, on every screen", world("en"), async (stage) => {
  const places = await liveAWhile(stage, "en");
  assert.deepEqual(await faultsOf(stage, "en", pages, places), []);
});

journey("so is the page that sets up an empty server, in both languages", null, async (stage) => {
  const places = { setup: stage.keyholder.setupAddress ?? "" };
  for (const language of ["en", "pl"] as const)
    assert.deepEqual(await faultsOf(stage, language, setup, places), []);
});

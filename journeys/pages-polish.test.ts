import assert from "node:assert/strict";
import { pages } from "./pages.ts";
import { liveAWhile, world } from "./pages-world.ts";
import { faultsOf } from "./see-pages.ts";
import { journey } from "./stage.ts";

journey("every page is as whole in Polish, and all of it is Polish", world("pl"), async (stage) => {
  const places = await liveAWhile(stage, "pl");
  assert.deepEqual(await faultsOf(stage, "pl", pages, places), []);
});

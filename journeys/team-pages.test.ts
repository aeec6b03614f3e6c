import assert from "node:assert/strict";
import { liveAWhile, world } from "./pages-world.ts";
import { faultsOf } from "./see-pages.ts";
import { journey } from "./stage.ts";
import { teamPages } from "./team-pages.ts";

journey(
  "every page and dialog of the team is whole for eyes and ears, on every screen",
  world("en"),
  async (stage) => {
    const places = await liveAWhile(stage, "en");
    assert.deepEqual(await faultsOf(stage, "en", teamPages, places), []);
  },
);

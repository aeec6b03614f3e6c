import assert from "node:assert/strict";
import { liveAWhile, world } from "./pages-world.ts";
import { faultsOf } from "./see-pages.ts";
import { journey } from "./stage.ts";
import { teamPages } from "./team-pages.ts";

journey(
  "every page and dialog of the team is as whole in Polish, and all of it is Polish",
  world("pl"),
  async (stage) => {
    const places = await liveAWhile(stage, "pl");
    assert.deepEqual(await faultsOf(stage, "pl", teamPages, places), []);
  },
);

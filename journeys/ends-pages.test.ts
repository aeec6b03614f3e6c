import assert from "node:assert/strict";
import { askingPages } from "./asking-pages.ts";
import { endsPages } from "./ends-pages.ts";
import { visitAndGive, world } from "./ends-world.ts";
import { notificationPages } from "./notification-pages.ts";
import { faultsOf } from "./see-pages.ts";
import { journey } from "./stage.ts";

const pages = [...notificationPages, ...askingPages, ...endsPages];

for (const language of ["en", "pl"] as const)
  journey(
    `every page and dialog of what is asked, told and ended is whole, in "${language}"`,
    world(language),
    async (stage) => {
      const places = await visitAndGive(stage, language);
      assert.deepEqual(await faultsOf(stage, language, pages, places), []);
    },
  );

import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { invalid } from "../../platform/refusal.ts";
import { fixedPlaces } from "./choices.ts";
import { shownChoices } from "./shown-choices.ts";
import { writeChoice } from "./store-changes.ts";

export const changeNotificationChoice = changing(
  operations.changeNotificationChoice,
  async ({ tx, asker, params: { category }, body }) => {
    const fixed = fixedPlaces[category];
    if (fixed.includes("panel") && !body.inPanel) throw invalid("inPanel", "This cannot be switched off.");
    if (fixed.includes("mail") && !body.byMail) throw invalid("byMail", "This cannot be switched off.");
    await writeChoice(tx, asker, category, body);
    return {
      answer: { choices: await shownChoices(tx, asker.id) },
      audit: [
        {
          account: null,
          action: "notifications.choose",
          target: { kind: "person", id: asker.id, name: asker.name },
          after: { category, ...body },
        },
      ],
    };
  },
);

import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { languageOf } from "../mail/language.ts";
import { renameInTeams } from "../members/rename-in-teams.ts";
import { shownMe } from "./shown-me.ts";
import { lockPerson, setDetails } from "./store.ts";

export const updateMe = changing(operations.updateMe, async ({ tx, asker, body }) => {
  const before = await lockPerson(tx, asker.id);
  if (!before) throw new Refusal("not-signed-in");
  const { name = before.name } = body;
  const language = body.language ?? languageOf(before.language);
  const changed = name !== before.name || language !== before.language;
  if (changed) await setDetails(tx, asker.id, { name, language });
  if (name !== before.name) await renameInTeams(tx, asker.id, name);
  return {
    answer: await shownMe(tx, asker.id),
    audit: changed
      ? [
          {
            account: null,
            action: "people.update",
            target: { kind: "person", id: asker.id, name },
            before: { name: before.name, language: before.language },
            after: { name, language },
          },
        ]
      : [],
  };
});

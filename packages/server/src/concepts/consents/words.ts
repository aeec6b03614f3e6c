import type { Environment } from "../../environment.ts";
import type { Asker } from "../../gate/asker.ts";
import { m } from "../../messages/messages.js";
import { roleName } from "../roles/role-name.ts";
import type { Agreed } from "./agreed.ts";
import type { Words } from "./open-words.ts";
import { rightsInWords } from "./rights.ts";

type Language = "en" | "pl";

/** The words that make a declaration one about this agreement, said by this person. */
export function wordsOf(
  { catalogue, config }: Environment,
  agreed: Agreed,
  person: Pick<Asker, "name" | "email">,
  language: Language,
): Words {
  const { ceiling, onward, endsAt } = agreed;
  return {
    manager: called(agreed.manager),
    client: called(agreed.client),
    level: roleName(ceiling.name, language),
    rights: rightsInWords(catalogue, ceiling.permissions, { onward, language }),
    until: endsAt
      ? m.until_time({ time: inUtc(endsAt, language) }, { locale: language })
      : m.until_ended({}, { locale: language }),
    person: person.name,
    email: person.email,
    service: new URL(config.PUBLIC_URL).host,
  };
}

const called = ({ name, number }: Agreed["manager"]) => (name === null ? number : `${name} (${number})`);

export function inUtc(time: string, language: Language): string {
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "UTC" } as const;
  return `${new Intl.DateTimeFormat(language === "en" ? "en-GB" : "pl", options).format(new Date(time))} UTC`;
}

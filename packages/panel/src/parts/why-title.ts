import type { AnswerOf, Operations } from "@keyholder/sdk";
import { m } from "../messages/messages.js";
import { permissionInText } from "./permissionName.ts";

export type WhyAnswerData = AnswerOf<Operations["why"]>;

/** The verdict in a sentence: "Vera Lind can't pay invoices in Kos Bakery". */
export function whyTitle(why: WhyAnswerData, aboutMe: boolean): string {
  const words = {
    person: why.person,
    permission: permissionInText(why.permission),
    account: why.account.name,
  };
  if (aboutMe) return why.allow ? m.why_you_can(words) : m.why_you_cannot(words);
  return why.allow ? m.why_person_can(words) : m.why_person_cannot(words);
}

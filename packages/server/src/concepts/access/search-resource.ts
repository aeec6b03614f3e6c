import { operations } from "@keyholder/contract";
import { asking } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { atOneMoment } from "./moment.ts";
import { searchPage } from "./search-page.ts";
import { numbersOf } from "./store.ts";

/** AuthZEN 1.0, Resource Search: in which accounts may this person do this? An account's own key is told of that account alone. */
export const searchResource = asking(operations.searchResource, async ({ env, questioner, body }) => {
  const { subject, action, resource, context } = body;
  const named = { people: [subject.id], accounts: context?.via ? [context.via] : [] };
  const found = await atOneMoment(
    env,
    questioner,
    () => named,
    (moment) => {
      const person = subject.type === "person" ? moment.person(subject.id) : null;
      if (!moment.mayAskAbout(person, moment.only))
        throw new Refusal("refused", { detail: "You may search only for what you may do yourself." });
      const via = context?.via ? (moment.account(context.via) ?? "") : null;
      if (!person || via === "" || resource.type !== "account") return [];
      const { index, now, only } = moment;
      const asked = { person, permission: action.name, via };
      if (!only) return index.accountsWhere(asked, now);
      return index.decide({ ...asked, account: only }, now) ? [only] : [];
    },
  );
  const { items, page } = searchPage(found, (id) => id, body.page);
  const numbers = await numbersOf(env.db, items);
  const results = items
    .flatMap((id) => numbers.get(id) ?? [])
    .map((number) => ({ type: "account", id: number }));
  return { results, page };
});

import { operations } from "@keyholder/contract";
import { names } from "@keyholder/rules";
import { asking } from "../../handler.ts";
import { atOneMoment } from "./moment.ts";
import { refuseCurious } from "./refuse-curious.ts";
import { searchPage } from "./search-page.ts";

/** AuthZEN 1.0, Action Search: what may this person do in this account? */
export const searchAction = asking(operations.searchAction, async ({ env, questioner, body }) => {
  const { subject, resource, context } = body;
  const named = { people: [subject.id], accounts: [resource.id, ...(context?.via ? [context.via] : [])] };
  const found = await atOneMoment(
    env,
    questioner,
    () => named,
    (moment) => {
      const person = subject.type === "person" ? moment.person(subject.id) : null;
      const account = resource.type === "account" ? moment.account(resource.id) : null;
      refuseCurious(moment, person, account);
      if (!person || !account) return [];
      const via = context?.via ? (moment.account(context.via) ?? "") : moment.visitVia(person, account);
      return via === "" ? [] : names(env.catalogue, moment.index.effective(person, account, via, moment.now));
    },
  );
  const { items, page } = searchPage([...found].sort(), (name) => name, body.page);
  return { results: items.map((name) => ({ name })), page };
});

import { operations } from "@keyholder/contract";
import type { PersonEntry } from "@keyholder/rules";
import { shownPeople } from "../../gate/shown-people.ts";
import { asking } from "../../handler.ts";
import { atOneMoment } from "./moment.ts";
import { refuseCurious } from "./refuse-curious.ts";
import { searchPage } from "./search-page.ts";

/**
 * AuthZEN 1.0, Subject Search: who may do this in this account? Of a manager account that does not show its people, none is listed, except
 * to the operator.
 */
export const searchSubject = asking(operations.searchSubject, async ({ env, questioner, body }) => {
  const { subject, action, resource, context } = body;
  const named = { people: [], accounts: [resource.id, ...(context?.via ? [context.via] : [])] };
  const found = await atOneMoment(
    env,
    questioner,
    () => named,
    (moment) => {
      const account = resource.type === "account" ? moment.account(resource.id) : null;
      refuseCurious(moment, null, account);
      const via = context?.via ? (moment.account(context.via) ?? "") : null;
      if (!account || via === "" || subject.type !== "person") return null;
      const { index, now, knowsAll } = moment;
      const entries = index.whoCanEnter(account, now).filter(({ person }) => {
        return index.decide({ person, account, permission: action.name, via }, now);
      });
      return { account, entries, knowsAll };
    },
  );
  const shown =
    found && !found.knowsAll ? await shownPeople(env.db, found.account, found.entries) : () => true;
  const entries = (found?.entries ?? []).filter((one: PersonEntry) => shown(one));
  const people = [...new Set(entries.map(({ person }) => person))].sort();
  const { items, page } = searchPage(people, (id) => id, body.page);
  return { results: items.map((id) => ({ type: "person", id })), page };
});

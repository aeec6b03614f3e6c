import { operations } from "@keyholder/contract";
import type { Environment } from "../../environment.ts";
import { shownPeople } from "../../gate/shown-people.ts";
import { asking } from "../../handler.ts";
import { atOneMoment } from "./moment.ts";
import { refuseCurious } from "./refuse-curious.ts";
import { searchPage } from "./search-page.ts";

interface Way {
  readonly person: string;
  readonly via: string | null;
}

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
      const people = index.peopleWhere({ account, permission: action.name, via }, now);
      const waysOf = (person: string) =>
        index.waysIn(person, account, now).map((way) => ({ person, via: way }));
      return { account, people, ways: knowsAll ? null : people.flatMap(waysOf) };
    },
  );
  const people = found?.ways ? await shownOf(env, found.account, found.ways) : (found?.people ?? []);
  const { items, page } = searchPage(people, (id) => id, body.page);
  return { results: items.map((id) => ({ type: "person", id })), page };
});

async function shownOf(env: Environment, account: string, ways: readonly Way[]): Promise<string[]> {
  const shown = await shownPeople(env.db, account, ways);
  return [...new Set(ways.filter(shown).map(({ person }) => person))];
}

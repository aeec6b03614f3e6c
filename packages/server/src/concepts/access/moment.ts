import { type AccessIndex, has } from "@keyholder/rules";
import type { Environment } from "../../environment.ts";
import type { Graph } from "../../gate/access-graph/load-graph.ts";
import { noteKeyUse } from "../../gate/asker-by-key.ts";
import type { Questioner } from "../../gate/questioner.ts";
import { Refusal } from "../../platform/refusal.ts";
import { accountsNamed, peopleNamed } from "./store.ts";

/** What the graph says at one moment, to one who asks. */
export interface Moment {
  readonly index: AccessIndex;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Our id for what the caller calls somebody; null for nobody. */
  readonly person: (name: string) => string | null;
  readonly account: (name: string) => string | null;
  /** The account that the open visit of whoever asks came through, if it is he who is asked about (R8). */
  readonly visitVia: (person: string | null, account: string) => string | null;
  /** About himself anybody may ask, and about others in an account whose team he sees. */
  readonly mayAskAbout: (person: string | null, account: string | null) => boolean;
  /** The one account in which whoever asks may ask about others; null: in any whose team he sees. */
  readonly only: string | null;
  /** Whether he may know of everybody: the operator's key. */
  readonly knowsAll: boolean;
}

/** What the questions call people and accounts. */
export interface Named {
  readonly people: readonly string[];
  readonly accounts: readonly string[];
}

/** Answers from one moment after the question arrived (R11). */
export function atOneMoment<Answer>(
  env: Environment,
  questioner: Questioner,
  named: Named,
  answer: (moment: Moment) => Answer,
): Promise<Answer> {
  if ("keyHash" in questioner) return withKey(env, questioner.keyHash, named, answer);
  return inSession(env, questioner.asker, named, answer);
}

/** A stranger goes the same way as a name that nobody has, so that not even the time tells them apart. */
async function inSession<Answer>(
  env: Environment,
  asker: Extract<Questioner, { asker: unknown }>["asker"],
  named: Named,
  answer: (moment: Moment) => Answer,
): Promise<Answer> {
  const people = await peopleNamed(env.db, named.people);
  const places = await accountsNamed(env.db, asker, named.accounts);
  const visits = new Map([...places.values()].map(({ id, visitVia }) => [id, visitVia]));
  return env.access.ask(({ index }, now) => {
    const seesTeam = (account: string) =>
      has(
        env.catalogue,
        index.effective(asker.id, account, visits.get(account) ?? account, now),
        "people.view",
      );
    return answer({
      index,
      now,
      person: (name) => people.get(name) ?? null,
      account: (name) => places.get(name)?.id ?? null,
      visitVia: (person, account) => (person === asker.id ? (visits.get(account) ?? null) : null),
      mayAskAbout: (person, account) => person === asker.id || (account !== null && seesTeam(account)),
      only: null,
      knowsAll: false,
    });
  });
}

interface Read {
  readonly people: ReadonlyMap<string, string>;
  readonly accounts: ReadonlyMap<string, string | null>;
  readonly asOf: Pick<Graph, "people" | "accounts">;
  readonly versions: readonly [object, object];
}

/** What the names stand for is mostly known; what is not is read, and then the question is put to a later moment. */
async function withKey<Answer>(
  env: Environment,
  keyHash: string,
  named: Named,
  answer: (moment: Moment) => Answer,
): Promise<Answer> {
  const read = await env.access.ask((graph, now) => {
    const moment = momentOf(env, graph, now, keyHash, null);
    const people = named.people.filter((name) => moment.person(name) === undefined);
    const accounts = named.accounts.filter((name) => moment.account(name) === undefined);
    if (people.length + accounts.length === 0) return { answered: answer(moment as Moment) };
    return { people, accounts, graph, versions: [graph.people.version, graph.accounts.version] as const };
  });
  if ("answered" in read) return read.answered;
  const found = await Promise.all([
    peopleNamed(env.db, read.people),
    accountsNamed(env.db, null, read.accounts),
  ]);
  const accounts = new Map(read.accounts.map((name) => [name, found[1].get(name)?.id ?? null]));
  const names: Read = { people: found[0], accounts, asOf: read.graph, versions: read.versions };
  return env.access.ask((graph, now) => answer(momentOf(env, graph, now, keyHash, names) as Moment));
}

type Unread = Omit<Moment, "person" | "account"> & {
  readonly person: (name: string) => string | null | undefined;
  readonly account: (name: string) => string | null | undefined;
};

function momentOf(env: Environment, graph: Graph, now: number, keyHash: string, read: Read | null): Unread {
  const { index, keys } = graph;
  const key = keys.find(keyHash, now);
  if (!key) throw new Refusal("not-signed-in");
  if (keys.isToBeNoted(key, now)) noteUse(env, key.id);
  const { account: only, maker, via, scopes } = key;
  const room = only ?? "";
  if (read) {
    read.asOf.people.keep(room, read.people, read.versions[0]);
    read.asOf.accounts.keep(room, read.accounts, read.versions[1]);
  }
  const knowsAll = only === null;
  const seesTeam = () =>
    has(env.catalogue, scopes, "people.view") &&
    has(env.catalogue, index.effective(maker ?? "", only ?? "", via ?? only, now), "people.view");
  return {
    index,
    now,
    person: (name) =>
      knowsAll && index.hasPerson(name) ? name : (read?.people.get(name) ?? graph.people.find(room, name)),
    account: (name) =>
      knowsAll && index.hasAccount(name)
        ? name
        : read?.accounts.has(name)
          ? (read.accounts.get(name) ?? null)
          : graph.accounts.find(room, name),
    visitVia: () => null,
    mayAskAbout: (_person, account) => knowsAll || (account === only && seesTeam()),
    only,
    knowsAll,
  };
}

/** Nobody waits for it, and nothing is wrong with an answer because of it. */
function noteUse(env: Environment, key: string): void {
  noteKeyUse(env.db, key).catch((error: Error) =>
    env.log.warn({ reason: error.message }, "The use of an API key could not be noted."),
  );
}

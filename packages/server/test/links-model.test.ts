import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Client } from "@keyholder/sdk";
import fc from "fast-check";
import { sql } from "kysely";
import {
  acceptManager,
  acceptOffer,
  shareAccount,
  startTestServer,
  type TestServer,
} from "../src/testing/index.ts";

// Three accounts that ask, offer, answer, change and end links with each other, in any order and two at once, against a model
// that fits on a page: how the link of each pair stands.

type Level = "viewer" | "editor" | "admin" | "suspended";
type State =
  | { readonly is: "none" }
  /** Nobody answered in time: it can be sent again, withdrawn, or passed over by a new one. */
  | { readonly is: "asked, run out" }
  | { readonly is: "offered, run out"; readonly ceiling: Level }
  | { readonly is: "asked" }
  | { readonly is: "offered"; readonly ceiling: Level }
  | { readonly is: "active"; readonly ceiling: Level };

const acts = [
  "ask",
  "cancel",
  "ask again",
  "share",
  "withdraw",
  "share again",
  "accept",
  "decline",
  "accept offer",
  "decline offer",
  "change ceiling",
  "end by client",
  "end by manager",
  "expire",
] as const;
interface Act {
  readonly act: (typeof acts)[number];
  readonly ceiling: Level;
}
interface Pair {
  readonly manager: string;
  readonly client: string;
}
interface Step extends Pair {
  readonly first: Act;
  /** Done at the same moment, by whichever side. */
  readonly second: Act | null;
}

const accounts = ["oak", "elm", "ash"];
const pairs: readonly Pair[] = accounts.flatMap((manager) =>
  accounts.filter((client) => client !== manager).map((client) => ({ manager, client })),
);

const none: State = { is: "none" };

/** What an act makes of a link; null: it is refused and changes nothing. */
function next(state: State, { act, ceiling }: Act): State | null {
  const from = (is: State["is"], to: State) => (state.is === is ? to : null);
  const isFree = state.is === "none" || state.is === "asked, run out" || state.is === "offered, run out";
  const isRequest = state.is === "asked" || state.is === "asked, run out";
  const isOffer = state.is === "offered" || state.is === "offered, run out";
  switch (act) {
    case "ask":
      return isFree ? { is: "asked" } : null;
    case "cancel":
      return isRequest ? none : null;
    case "decline":
      return from("asked", none);
    case "ask again":
      return isRequest ? { is: "asked" } : null;
    case "share":
      return isFree ? { is: "offered", ceiling } : null;
    case "withdraw":
      return isOffer ? none : null;
    case "decline offer":
      return from("offered", none);
    case "share again":
      return isOffer ? { is: "offered", ceiling: state.ceiling } : null;
    case "accept":
      return from("asked", { is: "active", ceiling });
    case "accept offer":
      return state.is === "offered" ? { is: "active", ceiling: state.ceiling } : null;
    case "change ceiling":
      return from("active", { is: "active", ceiling });
    case "end by client":
    case "end by manager":
      return from("active", none);
    case "expire":
      if (isRequest) return { is: "asked, run out" };
      return isOffer ? { is: "offered, run out", ceiling: state.ceiling } : none;
  }
}

const level = fc.constantFrom<Level>("viewer", "editor", "admin", "suspended");
const anAct: fc.Arbitrary<Act> = fc.record({ act: fc.constantFrom(...acts), ceiling: level });
/** Mostly one that does something, or links would hardly ever come about. */
const fitting: Record<State["is"], readonly Act["act"][]> = {
  none: ["ask", "share"],
  "asked, run out": ["ask again", "cancel", "ask", "share"],
  "offered, run out": ["share again", "withdraw", "ask", "share"],
  asked: ["accept", "accept", "decline", "cancel", "ask again"],
  offered: ["accept offer", "accept offer", "decline offer", "withdraw", "share again"],
  active: ["change ceiling", "change ceiling", "end by client", "end by manager", "expire"],
};
const step = fc.record({
  pair: fc.constantFrom(...pairs.slice(0, 3)),
  wild: anAct,
  tame: fc.nat(19),
  isWild: fc.nat(3).map((n) => n === 0),
  second: fc.option(anAct, { freq: 2, nil: null }),
  secondTame: fc.boolean(),
});

let server: TestServer;
const owners = new Map<string, Client>();
const numbers = new Map<string, string>();

before(async () => {
  server = await startTestServer({
    world: {
      world: {
        people: accounts.map((id) => ({
          id: `of-${id}`,
          email: `${id}@worlds.example`,
          name: `Owner of ${id}`,
        })),
        accounts: accounts.map((id) => ({ id, name: id, owner: `of-${id}` })),
      },
    },
  });
  for (const id of accounts) {
    owners.set(id, await server.as(`of-${id}`));
    numbers.set(id, await server.number(id));
  }
});
after(() => server.close());

const reaching: Record<State["is"], readonly Act["act"][]> = {
  none: [],
  "asked, run out": ["ask", "expire"],
  "offered, run out": ["share", "expire"],
  asked: ["ask"],
  offered: ["share"],
  active: ["ask", "accept"],
};

for (const [is, way] of Object.entries(reaching))
  test(`A link that is ${is}: every act of either side is done or refused as the model says`, async () => {
    const [pair] = pairs;
    for (const act of acts) {
      await endAll();
      let state: State = none;
      for (const first of way)
        state = await take(
          { ...(pair as Pair), first: { act: first, ceiling: "editor" }, second: null },
          state,
        );
      const states = new Map<string, State>(pairs.map((one) => [keyOf(one), none]));
      const first = { act, ceiling: "viewer" } as const;
      states.set(keyOf(pair as Pair), await take({ ...(pair as Pair), first, second: null }, state));
      await seenAlike(states);
    }
  });

async function endAll(): Promise<void> {
  await sql`update links set status = 'ended', ended_at = now() where status in ('pending', 'active')`.execute(
    server.env.db,
  );
}

test("R4, R13: whatever two accounts do about a link, in any order and both at once, both see it as one page of rules says", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (plan) => {
      await endAll();
      const states = new Map<string, State>(pairs.map((pair) => [keyOf(pair), none]));
      for (const planned of plan) {
        const { pair } = planned;
        const state = states.get(keyOf(pair)) ?? none;
        const act = (wild: Act, isWild: boolean): Act =>
          isWild
            ? wild
            : {
                act: fitting[state.is][planned.tame % fitting[state.is].length] ?? "expire",
                ceiling: wild.ceiling,
              };
        const first = act(planned.wild, planned.isWild);
        const second = planned.second && act(planned.second, !planned.secondTame);
        states.set(keyOf(pair), await take({ ...pair, first, second }, state));
        await seenAlike(states);
      }
    }),
    { numRuns: 8 },
  );
});

/** Does it, and answers how the link stands then: as the model says, in one of the two orders. */
async function take({ first, second, ...pair }: Step, state: State): Promise<State> {
  await sql`delete from throttles`.execute(server.env.db);
  const link = await lastLink(pair);
  const both = second ? [first, second] : [first];
  const results = await Promise.allSettled(both.map((act) => doing(pair, act, link)));
  const done = results.map(({ status }) => status === "fulfilled");
  for (const result of results)
    if (result.status === "rejected")
      assert.match(
        String(result.reason.code),
        /^(already-|wrong-state|not-found|stale)/,
        String(result.reason),
      );
  const now = await standing(pair);
  const orders = second
    ? [
        [0, 1],
        [1, 0],
      ]
    : [[0]];
  const possible = orders.flatMap((order) => inOrder(state, both, order));
  const said = JSON.stringify({ pair, state, both, done, now });
  const found = possible.find(
    (one) =>
      JSON.stringify(one.state) === JSON.stringify(now) &&
      one.done.every((was, place) => was === done[place]),
  );
  assert.ok(found, `not what either order gives: ${said}`);
  return now;
}

/** What may come of it in this order. Whoever changes a ceiling that he saw before somebody else changed the link is refused. */
function inOrder(state: State, both: readonly Act[], order: readonly number[]) {
  let ways = [{ state, done: [] as boolean[], changed: false }];
  for (const place of order) {
    const act = both[place] as Act;
    ways = ways.flatMap((way) => {
      const then = next(way.state, act);
      const answered = (done: boolean) => Object.assign([...way.done], { [place]: done });
      const refused = { ...way, done: answered(false) };
      if (then === null) return [refused];
      const passed = { state: then, done: answered(true), changed: true };
      return act.act === "change ceiling" && way.changed ? [passed, refused] : [passed];
    });
  }
  return ways;
}

async function doing({ manager, client }: Pair, { act, ceiling }: Act, link: string): Promise<unknown> {
  const byManager = owners.get(manager) as Client;
  const byClient = owners.get(client) as Client;
  const [from, to] = [numbers.get(manager) ?? "", numbers.get(client) ?? ""];
  const there = { params: { account: from, link } };
  const here = { params: { account: to, link } };
  switch (act) {
    case "ask":
      return byManager.inviteClient({ params: { account: from }, body: { number: to } });
    case "cancel":
      return byManager.cancelClientInvitation(there);
    case "ask again":
      return byManager.resendClientInvitation(there);
    case "share":
      return shareAccount(byClient, { params: { account: to }, body: { number: from, ceiling } });
    case "withdraw":
      return byClient.withdrawOffer(here);
    case "share again":
      return byClient.resendOffer(here);
    case "accept":
      return acceptManager(byClient, { ...here, body: { ceiling } });
    case "decline":
      return byClient.declineManager({ ...here, body: {} });
    case "accept offer":
      return acceptOffer(byManager, there.params);
    case "decline offer":
      return byManager.declineOffer({ ...there, body: {} });
    case "change ceiling": {
      const { version } = await row(link);
      return byClient.changeCeiling({ ...here, body: { ceiling }, version });
    }
    case "end by client":
      return byClient.endManager({ ...here, body: {} });
    case "end by manager":
      return byManager.endClient(there);
    case "expire":
      return sql`update links set expires_at = now() - interval '1 second', answer_by = now() - interval '1 second'
        where id = ${link}::uuid and status in ('pending', 'active')`.execute(server.env.db);
  }
}

async function row(link: string) {
  const { rows } = await sql<{ version: number }>`select version from links where id = ${link}::uuid`.execute(
    server.env.db,
  );
  return rows[0] ?? { version: 1 };
}

/** The newest link between the two, or an id that is none. */
async function lastLink({ manager, client }: Pair): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select l.id from links l join accounts m on m.id = l.manager_id join accounts c on c.id = l.client_id
     where m.external_id = ${manager} and c.external_id = ${client} order by l.status in ('pending', 'active') desc, l.asked_at desc limit 1`.execute(
    server.env.db,
  );
  return rows[0]?.id ?? "00000000-0000-4000-8000-000000000000";
}

async function standing({ manager, client }: Pair): Promise<State> {
  const { rows } = await sql<{ status: string; preset: Level; side: string; late: boolean }>`
    select l.status, l.preset, l.asked_by_side as side, l.status = 'pending' and l.answer_by <= now() as late
      from links l join accounts m on m.id = l.manager_id join accounts c on c.id = l.client_id
     where m.external_id = ${manager} and c.external_id = ${client}
       and (l.status = 'pending' or l.status = 'active' and (l.expires_at is null or l.expires_at > now()))`.execute(
    server.env.db,
  );
  assert.ok(rows.length <= 1, "R4: at most one link stands between two accounts");
  const [link] = rows;
  if (!link) return none;
  if (link.status === "active") return { is: "active", ceiling: link.preset };
  if (link.side === "manager") return { is: link.late ? "asked, run out" : "asked" };
  return { is: link.late ? "offered, run out" : "offered", ceiling: link.preset };
}

/** Both sides' lists say the same as the model. */
async function seenAlike(states: ReadonlyMap<string, State>): Promise<void> {
  for (const account of accounts) {
    const params = { account: numbers.get(account) ?? "" };
    const reader = owners.get(account) as Client;
    const [clients, managers] = [await reader.listClients({ params }), await reader.listManagers({ params })];
    const offers = await reader.listOffers({ params });
    for (const other of accounts.filter((one) => one !== account)) {
      const number = numbers.get(other);
      const above = states.get(keyOf({ manager: account, client: other })) ?? none;
      const below = states.get(keyOf({ manager: other, client: account })) ?? none;
      const asClient = clients.items.find((one) => one.account?.number === number || one.invited === number);
      const isOffered = offers.items.some((one) => one.account.number === number);
      const asManager = managers.items.find((one) => one.account.number === number);
      assert.equal(isOffered, above.is === "offered");
      assert.equal(
        liveStatus(asClient?.status),
        above.is === "offered" ? "none" : shown(above),
        `${account} sees its client ${other}`,
      );
      assert.equal(liveStatus(asManager?.status), shown(below), `${account} sees its manager ${other}`);
      if (asClient?.status === "active" && above.is === "active") {
        assert.equal(
          asClient.level?.level,
          above.ceiling,
          "R6: the owner of the manager holds what the client lets through",
        );
        assert.equal(asClient.canEnter, true);
      }
      if (asClient?.status === "suspended") assert.equal(asClient.canEnter, false);
    }
  }
}

function shown(state: State): string {
  if (state.is === "active") return state.ceiling === "suspended" ? "suspended" : "active";
  return state.is === "asked" || state.is === "offered" ? "waiting" : "none";
}

function liveStatus(status: string | undefined): string {
  return status === undefined || status === "expired" ? "none" : status;
}

function keyOf({ manager, client }: Pair): string {
  return `${manager} ${client}`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailTo } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [marta, adam, account] = [
    await server.as("marta"),
    await server.as("adam"),
    await server.number("studio"),
  ];
  const params = { account };
  const invite = async (email: string, role = "viewer") =>
    (await marta.inviteMember({ params, body: { email, name: email, language: "en", role } })).id ?? "";
  const { items } = await marta.listMembers({ params });
  const idOf = (name: string) => items.find((one) => one.name === name)?.id ?? "";
  return {
    server,
    marta,
    adam,
    params,
    invite,
    adamsPlace: idOf("Adam Reed"),
    verasPlace: idOf("Vera Lind"),
  };
}

const stranger = "8a6c2f0e-6b1c-4a53-9a52-0e6a0d1c2b3d";

test("What is refused for one is not written and does not stop the others, each with its own entry", async (t) => {
  const { server, adam, params, invite, adamsPlace, verasPlace } = await start(t);
  const waiting = await invite("ada@new.example");
  const members = [adamsPlace, verasPlace, stranger, waiting, verasPlace];
  const { results } = await adam.changeMembers({ params, body: { members, change: { kind: "suspend" } } });
  assert.deepEqual(
    results.map(({ member, done, code }) => [member, done, code]),
    [
      [adamsPlace, false, "own-membership"],
      [verasPlace, true, null],
      [stranger, false, "not-found"],
      [waiting, false, "wrong-state"],
    ],
  );
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · members.suspend · Vera Lind"]);
  const olga = await server.as("olga");
  const body = { members, change: { kind: "restore" } } as const;
  await refused(server, "not-found", () => olga.changeMembers({ params, body }));
});

test("A role that the asker may not give is refused for all, and a higher member for himself (R10)", async (t) => {
  const { server, adam, marta, params, invite, adamsPlace, verasPlace } = await start(t);
  const waiting = await invite("ada@new.example");
  const admins = { kind: "role" as const, role: "admin" };
  await server.env.db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("id", "=", verasPlace)
    .execute();
  const vera = await server.as("vera");
  await refused(server, "cannot-give", () =>
    vera.changeMembers({ params, body: { members: [waiting], change: admins } }),
  );
  const change = { ...admins, role: "viewer", unticked: ["tickets.view"] };
  const { results } = await vera.changeMembers({ params, body: { members: [adamsPlace, waiting], change } });
  assert.deepEqual(
    results.map(({ code }) => code),
    ["outranked", null],
  );
  assert.equal(
    (await marta.changeMembers({ params, body: { members: [adamsPlace], change } })).results[0]?.done,
    true,
  );
  await refused(server, "refused", () =>
    adam.changeMembers({ params, body: { members: [waiting], change: { kind: "remove" } } }),
  );
});

test("Invitations are sent again together, each a few times a day", async (t) => {
  const { server, marta, params, invite, verasPlace } = await start(t);
  const members = [await invite("ada@new.example"), await invite("bob@new.example"), verasPlace];
  const body = { members, change: { kind: "resend" } } as const;
  const codes = async () => (await marta.changeMembers({ params, body })).results.map(({ code }) => code);
  assert.deepEqual(await codes(), [null, null, "wrong-state"]);
  assert.match((await mailTo(server, "bob@new.example")).text, /Marta Wolska/);
  for (let again = 0; again < 4; again++) await codes();
  assert.deepEqual(await codes(), ["throttled", "throttled", "wrong-state"]);
});

test("Members are put into a group, and taken out of it, which ends what was open to them through it", async (t) => {
  const { server, marta, params, invite, adamsPlace, verasPlace } = await start(t);
  const waiting = await invite("jan@bakery.example");
  const { id: group } = await marta.createGroup({ params, body: { name: "Web" } });
  const members = [verasPlace, adamsPlace, waiting];
  const into = { members, change: { kind: "add-to-group", group } } as const;
  assert.ok((await marta.changeMembers({ params, body: into })).results.every(({ done }) => done));
  const inGroup = async () => (await marta.listMembers({ params, query: { group } })).items.length;
  assert.equal(await inGroup(), 3);
  await (await server.as("jan")).acceptMembership({ params });
  assert.equal(await inGroup(), 3);
  const db = server.env.db;
  await db.updateTable("accounts").set({ client_access: "shared" }).execute();
  const ids = { manager_id: await server.accountId("studio"), client_id: await server.accountId("bakery") };
  await db
    .insertInto("shares")
    .values({ ...ids, group_id: group, preset: "viewer" })
    .execute();
  const vera = await server.as("vera");
  await vera.enterAccount({ body: { account: await server.number("bakery"), via: params.account } });
  await marta.changeMembers({ params, body: { members, change: { kind: "remove-from-group", group } } });
  assert.deepEqual(await db.selectFrom("visits").select("ended").execute(), [{ ended: "access-ended" }]);
  assert.equal(await inGroup(), 0);
  await refused(server, "invalid", () =>
    marta.changeMembers({ params, body: { members, change: { kind: "add-to-group", group: stranger } } }),
  );
});

test("Nobody puts himself into a group or takes himself out, nor who holds more; the others are done (R10)", async (t) => {
  const { server, marta, adam, params, adamsPlace, verasPlace } = await start(t);
  const { id: group } = await marta.createGroup({ params, body: { name: "Web" } });
  const { db } = server.env;
  const change = async (person: typeof adam, kind: "add-to-group" | "remove-from-group") => {
    const members = [adamsPlace, verasPlace];
    const { results } = await person.changeMembers({ params, body: { members, change: { kind, group } } });
    return results.map(({ code }) => code);
  };
  assert.deepEqual(await change(adam, "add-to-group"), ["own-membership", null]);
  await change(marta, "add-to-group");
  assert.deepEqual(await change(adam, "remove-from-group"), ["own-membership", null]);
  await db
    .updateTable("members")
    .set({ ticked: ["people.manage", "groups.manage"] })
    .where("id", "=", verasPlace)
    .execute();
  const vera = await server.as("vera");
  assert.deepEqual(await change(vera, "add-to-group"), ["outranked", "own-membership"]);
  assert.deepEqual(await change(vera, "remove-from-group"), ["outranked", "own-membership"]);
  const { items } = await marta.listMembers({ params, query: { group } });
  assert.deepEqual(
    items.map(({ name }) => name),
    ["Adam Reed"],
  );
});

test("Nobody opens by a group what he does not hold himself, nor without managing groups (R10)", async (t) => {
  const { server, marta, params, invite, verasPlace } = await start(t);
  const waiting = await invite("ada@new.example");
  const { id: group } = await marta.createGroup({ params, body: { name: "Web" } });
  const ids = { manager_id: await server.accountId("studio"), client_id: await server.accountId("bakery") };
  await server.env.db
    .insertInto("shares")
    .values({ ...ids, group_id: group, preset: "editor" })
    .execute();
  const ticks = (ticked: string[]) =>
    server.env.db.updateTable("members").set({ ticked }).where("id", "=", verasPlace).execute();
  const vera = await server.as("vera");
  const invited = {
    email: "x@new.example",
    name: "X",
    language: "en" as const,
    role: "viewer",
    groups: [group],
  };
  const body = { members: [waiting], change: { kind: "add-to-group" as const, group } };
  await ticks(["people.manage"]);
  await refused(server, "refused", () => vera.changeMembers({ params, body }));
  await refused(server, "refused", () => vera.inviteMember({ params, body: invited }));
  await ticks(["people.manage", "groups.manage"]);
  await refused(server, "cannot-give", () => vera.changeMembers({ params, body }));
  await refused(server, "cannot-give", () => vera.inviteMember({ params, body: invited }));
  const wrong = { ...invited, groups: [group, stranger] };
  const problem = await refused(server, "invalid", () => marta.inviteMember({ params, body: wrong }));
  assert.equal(problem.errors?.[0]?.field, "groups.1");
});

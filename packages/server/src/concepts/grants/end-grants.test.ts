import assert from "node:assert/strict";
import { test } from "node:test";
import type { Client } from "@keyholder/sdk";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { type VisitedShop, visitedShop } from "../../testing/visited-shop.ts";
import { clearDeadGrants } from "./clear-dead-grants.ts";

/** As much as a visitor can give: managing people, and all that an editor may. */
const manager = { role: "editor", ticked: ["people.manage"] };
const invited = { email: "zed@shop.example", name: "Zed", language: "en", role: "editor" } as const;

async function inviteZed({ adam, shop, as }: VisitedShop): Promise<Client> {
  await adam.inviteMember({ params: { account: shop }, body: invited });
  const zed = await as("zed");
  await zed.acceptMembership({ params: { account: shop } });
  return zed;
}

const shownGrants = async ({ olga, link }: VisitedShop) =>
  (await olga.listGrants(link)).items.map(({ kind, member, role, group, by }) =>
    [kind, member?.name, role?.name, group?.name, `by ${by?.name}`].filter(Boolean).join(" · "),
  );

const permissionsOf = async (client: Client, account: string) =>
  (await client.getAccount({ params: { account } })).me.permissions;

test("R12: whom a visitor invited is out as soon as the client ends the link, and the client saw it before", async (t) => {
  const stage = await visitedShop(t);
  const { server, olga, shop, link } = stage;
  const zed = await inviteZed(stage);
  assert.equal((await zed.getAccount({ params: { account: shop } })).number, shop);
  assert.deepEqual(await shownGrants(stage), ["member · Zed · by Adam"]);
  assert.equal((await olga.previewManagerEnd(link)).grants, 1);

  await olga.endManager(link);
  await refused(server, "not-found", () => zed.getAccount({ params: { account: shop } }));
  const { items } = await olga.listMembers({ params: { account: shop } });
  assert.ok(!items.some(({ name }) => name === "Zed"));
  assert.deepEqual((await told(server, "shop")).slice(-2), [
    "Olga · links.end · Agency",
    "Olga · grants.end · Zed",
  ]);
});

test("R12: an invitation that a visitor sent and nobody answered ends with the link", async (t) => {
  const stage = await visitedShop(t);
  await stage.adam.inviteMember({ params: { account: stage.shop }, body: invited });
  await stage.olga.endManager(stage.link);
  const zed = await stage.as("zed");
  await refused(stage.server, "not-found", () => zed.acceptMembership({ params: { account: stage.shop } }));
});

test("R12: what the client keeps stays, the rest ends, and what is kept is the client's own", async (t) => {
  const stage = await visitedShop(t);
  const { olga, adam, link, shop, server } = stage;
  const zed = await inviteZed(stage);
  await adam.changeMemberRole({ ...(await stage.member("Vi")), body: manager });
  const { items } = await olga.listGrants(link);
  const zeds = items.find(({ member }) => member?.name === "Zed");
  await olga.endManager({ ...link, body: { keep: [zeds?.id ?? ""] } });
  assert.equal((await zed.getAccount({ params: { account: shop } })).number, shop);
  const vi = await stage.as("vi");
  assert.ok(!(await permissionsOf(vi, shop)).includes("people.manage"));
  assert.deepEqual((await told(server, "shop")).slice(-3), [
    "Olga · links.end · Agency",
    "Olga · grants.keep · Zed",
    "Olga · grants.end · Vi",
  ]);
  assert.deepEqual(await server.env.db.selectFrom("grants").select("id").execute(), []);
});

test("R12: a role that a visitor raised is the one of before again, and a suspended member stays suspended", async (t) => {
  const stage = await visitedShop(t);
  const { adam, olga, link, shop, server } = stage;
  await adam.changeMemberRole({
    ...(await stage.member("Vi")),
    body: { role: "billing", ticked: ["orders.place"] },
  });
  await adam.restoreMember(await stage.member("Sam"));
  const [vi, sam] = [await stage.as("vi"), await stage.as("sam")];
  assert.ok((await permissionsOf(vi, shop)).includes("invoices.pay"));
  await sam.getAccount({ params: { account: shop } });
  await olga.endManager(link);
  const { items } = await olga.listMembers({ params: { account: shop } });
  const shown = new Map(items.map((one) => [one.name, one]));
  // Billing takes some viewing away: that a visitor took it is no grant.
  assert.ok(!(await permissionsOf(vi, shop)).includes("invoices.pay"));
  assert.ok(!(await permissionsOf(vi, shop)).includes("orders.place"));
  assert.equal(shown.get("Sam")?.status, "suspended");
  await refused(server, "not-found", () => sam.getAccount({ params: { account: shop } }));
});

test("R12: a raised role that held all of the one before is given back as it was", async (t) => {
  const stage = await visitedShop(t);
  await stage.adam.changeMemberRole({ ...(await stage.member("Vi")), body: manager });
  await stage.adam.changeMemberRole({ ...(await stage.member("Nel")), body: { role: "editor" } });
  await stage.olga.endManager(stage.link);
  const { items } = await stage.olga.listMembers({ params: { account: stage.shop } });
  const roles = new Map(
    items.map(({ name, role, unticked }) => [name, [role?.name ?? role?.choice, unticked]]),
  );
  assert.deepEqual(roles.get("Vi"), ["viewer", []]);
  assert.deepEqual(roles.get("Nel"), ["Desk", []]);
});

test("R12: who was put into a group during a visit is out of it, with the clients that it opens", async (t) => {
  const stage = await visitedShop(t);
  const { server, olga, shop, kiosk, link } = stage;
  // As a member of the shop, too, Ed may put people into the group; he comes as the agency's here.
  const account_id = await server.accountId("agency");
  const [person_id, email] = [await server.personId("ed"), "ed@shop.example"];
  await server.env.db
    .insertInto("members")
    .values({ account_id, person_id, email, name: "Ed", preset: "admin", status: "active" })
    .execute();
  const ed = await stage.as("ed");
  await ed.enterAccount({ body: { account: shop, via: stage.agency } });
  const params = { account: shop, group: await stage.group("Web") };
  await ed.addGroupMembers({ params, body: { members: [(await stage.member("Vi")).params.member] } });
  assert.ok(await stage.held("vi", "kiosk"));
  const vi = await stage.as("vi");
  await vi.enterAccount({ body: { account: kiosk, via: shop } });
  await olga.endManager(link);
  await refused(server, "visit-ended", () => vi.getAccount({ params: { account: kiosk } }));
  assert.ok(!(await stage.held("vi", "kiosk")));
});

test("R12: what a visitor added to a role is taken out of it again", async (t) => {
  const stage = await visitedShop(t);
  const { adam, olga, link, shop } = stage;
  const permissions = ["account.view", "tickets.view", "invoices.pay"];
  await adam.updateRole({
    ...(await stage.role("Desk")),
    body: { name: "Desk", colour: "teal", permissions },
  });
  const nel = await stage.as("nel");
  assert.ok((await permissionsOf(nel, shop)).includes("invoices.pay"));
  await olga.endManager(link);
  assert.deepEqual(await permissionsOf(nel, shop), ["account.view", "tickets.view"]);
});

test("R12: from the moment that a link expires nothing counts that came over it, before anything is cleared away", async (t) => {
  const stage = await visitedShop(t);
  const { server, adam, shop } = stage;
  const zed = await inviteZed(stage);
  await adam.changeMemberRole({ ...(await stage.member("Vi")), body: manager });
  await adam.restoreMember(await stage.member("Sam"));
  const permissions = ["account.view", "tickets.view", "invoices.pay"];
  await adam.updateRole({
    ...(await stage.role("Desk")),
    body: { name: "Desk", colour: "teal", permissions },
  });
  const [vi, sam, nel] = [await stage.as("vi"), await stage.as("sam"), await stage.as("nel")];
  await stage.expire();
  for (let cleared = false; ; cleared = true) {
    await refused(server, "not-found", () => zed.getAccount({ params: { account: shop } }));
    await refused(server, "not-found", () => sam.getAccount({ params: { account: shop } }));
    assert.ok(!(await permissionsOf(vi, shop)).includes("people.manage"));
    assert.deepEqual(await permissionsOf(nel, shop), ["account.view", "tickets.view"]);
    if (cleared) break;
    await clearDeadGrants(server.env)({}, {} as never);
  }
  assert.deepEqual(await server.env.db.selectFrom("grants").select("id").execute(), []);
  const { items } = await server.nobody.listDemoMails();
  const mail = items.find(({ to, subject }) => to === "olga@shop.example" && subject.includes("Agency"));
  assert.match(mail?.text ?? "", /Zed \(zed@shop\.example\) is no longer in the team/);
  assert.match(mail?.text ?? "", /Vi has the rights of before again/);
  assert.ok((await told(server, "shop")).includes("nobody · grants.end · Zed"));
});

test("R12: the manager ends the link, too, and the client hears what ended with it", async (t) => {
  const stage = await visitedShop(t);
  const zed = await inviteZed(stage);
  const mara = await stage.as("mara");
  const [client] = (await mara.listClients({ params: { account: stage.agency } })).items;
  const params = { account: stage.agency, link: client?.id ?? "" };
  const preview = await mara.previewClientEnd({ params });
  assert.deepEqual(preview, {
    people: preview.people,
    peopleCount: 2,
    openVisits: 1,
    grants: 1,
    webhooks: 0,
  });
  assert.deepEqual(
    preview.people.map(({ name }) => name),
    ["Adam", "Mara"],
  );
  await mara.endClient({ params });
  await refused(stage.server, "not-found", () => zed.getAccount({ params: { account: stage.shop } }));
  const { items } = await stage.server.nobody.listDemoMails();
  assert.ok(
    items.some(({ to, text }) => to === "olga@shop.example" && text.includes("Zed (zed@shop.example)")),
  );
});

test("R12: what the client's own people decide later about the same thing is theirs", async (t) => {
  const stage = await visitedShop(t);
  const { olga, link, shop } = stage;
  const zed = await inviteZed(stage);
  await olga.changeMemberRole({ ...(await stage.member("Zed")), body: { role: "billing" } });
  assert.deepEqual(await shownGrants(stage), []);
  await olga.endManager(link);
  assert.ok((await permissionsOf(zed, shop)).includes("invoices.pay"));
});

test("R12: what somebody gives by what a visitor gave him ends with the visitor's link", async (t) => {
  const stage = await visitedShop(t);
  const { server, adam, olga, shop, link } = stage;
  await adam.changeMemberRole({ ...(await stage.member("Vi")), body: manager });
  const vi = await stage.as("vi");
  await vi.inviteMember({ params: { account: shop }, body: invited });
  const zed = await stage.as("zed");
  await zed.acceptMembership({ params: { account: shop } });
  await olga.endManager(link);
  await refused(server, "not-found", () => zed.getAccount({ params: { account: shop } }));
});

test("A change during a visit that gives nobody anything is no grant", async (t) => {
  const stage = await visitedShop(t);
  await stage.adam.changeMemberRole({ ...(await stage.member("Vi")), body: { role: "viewer" } });
  await stage.adam.suspendMember(await stage.member("Nel"));
  assert.deepEqual(await shownGrants(stage), []);
});

test("Nobody keeps what he could not give himself (R10)", async (t) => {
  const stage = await visitedShop(t);
  const { server, olga, shop, link } = stage;
  await inviteZed(stage);
  const ticked = ["managers.manage", "managers.view", "account.view"];
  await olga.changeMemberRole({ ...(await stage.member("Nel")), body: { role: ticked } });
  const nel = await stage.as("nel");
  await refused(server, "cannot-give", () => nel.keepGrants({ ...link, body: { grants: "all" } }));
  await refused(server, "cannot-give", () => nel.endManager({ ...link, body: { keep: "all" } }));
  assert.deepEqual(await olga.keepGrants({ ...link, body: { grants: "all" } }), { kept: 1 });
  assert.deepEqual(await shownGrants(stage), []);
  await refused(server, "not-found", () =>
    olga.listGrants({ params: { account: shop, link: link.params.account } } as never),
  );
});

test("A lower or a suspended ceiling ends nothing that was given (R12)", async (t) => {
  const stage = await visitedShop(t);
  const { olga, link, shop } = stage;
  const zed = await inviteZed(stage);
  const [{ version = 0 } = {}] = (await olga.listManagers({ params: { account: shop } })).items;
  await olga.changeCeiling({ ...link, body: { ceiling: "suspended" }, version });
  assert.equal((await zed.getAccount({ params: { account: shop } })).number, shop);
});

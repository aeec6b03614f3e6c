import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptManager } from "../../testing/declared.ts";
import { startTestServer, type TestServer } from "../../testing/index.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [marta, adam, jan] = [
    await server.as("marta"),
    await server.as("adam"),
    await server.as("jan"),
  ] as const;
  const [studio, bakery, museum] = [
    await server.number("studio"),
    await server.number("bakery"),
    await server.number("museum"),
  ] as const;
  return { server, marta, adam, jan, studio, bakery, museum };
}

/** What a person is told, newest first: unread ones with a dot. */
async function heard(server: TestServer, person: string): Promise<string[]> {
  const { items } = await (await server.as(person)).listNotifications();
  return items.map(({ kind, words, count, read, settled }) =>
    [
      `${read || settled ? "" : "• "}${kind}`,
      words.person,
      words.other,
      words.account && `at ${words.account}`,
      ...(count > 1 ? [`×${count}`] : []),
    ]
      .filter(Boolean)
      .join(" · "),
  );
}

test("A request is told to all who may answer, and settled for all when one of them does", async (t) => {
  const { server, adam, studio, museum } = await started(t);
  const { db } = server.env;
  const vera = { account_id: await server.accountId("museum"), person_id: await server.personId("timo") };
  await db
    .insertInto("members")
    .values({ ...vera, email: "timo@garage.example", name: "Timo", preset: "admin", status: "active" })
    .execute();
  const [earlier] = (await adam.listClients({ params: { account: studio }, query: { status: "waiting" } }))
    .items;
  await adam.resendClientInvitation({ params: { account: studio, link: earlier?.id ?? "" } });
  const asked = "requests.manager · Adam Reed · Studio North · at Museum of Salt";
  assert.deepEqual(await heard(server, "rosa"), [`• ${asked}`]);
  assert.deepEqual(await heard(server, "timo"), [`• ${asked}`]);
  const mails = await db.selectFrom("mails").select(["recipient", "kind"]).orderBy("recipient").execute();
  assert.deepEqual(
    mails.map(({ recipient, kind }) => `${recipient.split("@")[0]} ${kind}`),
    ["rosa links.client-invited", "timo notifications.requests.manager"],
  );
  const timo = await server.as("timo");
  const params = { account: museum, link: earlier?.id ?? "" };
  await acceptManager(timo, { params, body: { ceiling: "viewer" } });
  assert.deepEqual(await heard(server, "rosa"), [asked]);
  assert.deepEqual(await heard(server, "timo"), [asked]);
  // Nobody knows any more who asked first: the owner hears the answer.
  assert.deepEqual(await heard(server, "marta"), [
    "• access.link-accepted · Timo Salo · Museum of Salt · at Studio North",
  ]);
});

test("A request by address is told to its owner alone, and one that is withdrawn asks no more", async (t) => {
  const { server, jan, bakery } = await started(t);
  const link = await jan.inviteClient({
    params: { account: bakery },
    body: { email: "TIMO@garage.example" },
  });
  await jan.inviteClient({ params: { account: bakery }, body: { email: "vera@studio.example" } });
  assert.deepEqual(await heard(server, "timo"), ["• requests.manager · Jan Kos · Kos Bakery"]);
  // She owns no account that could be let out.
  assert.deepEqual(await heard(server, "vera"), []);
  await jan.cancelClientInvitation({ params: { account: bakery, link: link.id } });
  assert.deepEqual(await heard(server, "timo"), ["requests.manager · Jan Kos · Kos Bakery"]);
});

test("Visits are told to the client's people, together where they repeat, and ending one to the visitor", async (t) => {
  const { server, adam, jan, studio, bakery } = await started(t);
  const enter = () => adam.enterAccount({ body: { account: bakery, via: studio } });
  const first = await enter();
  await enter();
  await adam.leaveVisit({ params: { visit: first.id } });
  const second = await enter();
  assert.deepEqual(await heard(server, "jan"), [
    "• visits.entered · Adam Reed · Studio North · at Kos Bakery · ×2",
  ]);
  await jan.endVisit({ params: { account: bakery, visit: second.id } });
  assert.deepEqual(await heard(server, "adam"), ["• visits.ended · Studio North · at Kos Bakery"]);
});

test("Both sides hear how far their link goes and that it has ended", async (t) => {
  const { server, marta, jan, bakery, studio } = await started(t);
  const [link] = (await jan.listManagers({ params: { account: bakery } })).items;
  const params = { account: bakery, link: link?.id ?? "" };
  await jan.changeCeiling({ params, body: { ceiling: "viewer" }, version: link?.version ?? 0 });
  await jan.endManager({ params });
  assert.deepEqual(await heard(server, "adam"), [
    "• access.link-ended · Jan Kos · Kos Bakery · at Studio North",
    "• access.link-changed · Jan Kos · Kos Bakery · at Studio North",
  ]);
  assert.deepEqual(await heard(server, "vera"), []);
  const [florist] = (await marta.listClients({ params: { account: studio }, query: { q: "Florist" } })).items;
  await marta.endClient({ params: { account: studio, link: florist?.id ?? "" } });
  assert.deepEqual(await heard(server, "olga"), [
    "• access.link-ended · Marta Wolska · Studio North · at Petit Florist",
  ]);
});

test("A member hears what becomes of his place, and who invited hears that he came", async (t) => {
  const { server, marta, jan, studio } = await started(t);
  const role = { role: "viewer", name: "Jan", language: "en", email: "jan@bakery.example" } as const;
  await marta.inviteMember({ params: { account: studio }, body: role });
  assert.deepEqual(await heard(server, "jan"), ["• requests.membership · Marta Wolska · at Studio North"]);
  await jan.acceptMembership({ params: { account: studio } });
  assert.deepEqual(await heard(server, "marta"), ["• access.member-joined · Jan Kos · at Studio North"]);
  const { items } = await marta.listMembers({ params: { account: studio }, query: { q: "Jan" } });
  const params = { account: studio, member: items[0]?.id ?? "" };
  const now = await marta.changeMemberRole({
    params,
    body: { role: "editor" },
    version: items[0]?.version ?? 0,
  });
  const suspended = await marta.suspendMember({ params, version: now.version });
  await marta.restoreMember({ params, version: suspended.version });
  await marta.removeMember({ params });
  assert.deepEqual(
    (await heard(server, "jan")).map((line) => line.split(" · ")[0]),
    [
      "• access.removed",
      "• access.restored",
      "• access.suspended",
      "• access.role-changed",
      "requests.membership",
    ],
  );
});

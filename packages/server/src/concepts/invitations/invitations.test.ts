import assert from "node:assert/strict";
import { test } from "node:test";
import { browser } from "../../testing/browser.ts";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailedToken } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

const password = "a long enough password";

async function start(email = "ada@new.example", role: string | string[] = "editor") {
  const server = await startTestServer({ world: "client-center", demo: true });
  const [marta, account] = [await server.as("marta"), await server.number("studio")];
  const body = { email, name: "Ada Z.", language: "pl", role, message: "Welcome" } as const;
  const member = await marta.inviteMember({ params: { account }, body });
  const token = await mailedToken(server, email);
  return { server, marta, account, params: { account, member: member.id ?? "" }, token, body: { token } };
}

const expire = (server: Awaited<ReturnType<typeof start>>["server"]) =>
  server.env.db
    .updateTable("invitations")
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute();

test("Whoever has the mailed link reads who invites to what, and it counts as opened", async (t) => {
  const { server, marta, params, body } = await start();
  t.after(() => server.close());
  const invitation = await server.nobody.readInvitation({ body });
  assert.equal(invitation.kind, "member");
  assert.equal(invitation.account.name, "Studio North");
  assert.equal(invitation.inviter, "Marta Wolska");
  assert.equal(invitation.role?.choice, "editor");
  assert.ok(invitation.permissions.includes("invoices.pay"));
  assert.equal(invitation.message, "Welcome");
  assert.deepEqual([invitation.personExists, invitation.signedInAs], [false, null]);
  assert.equal((await (await server.as("jan")).readInvitation({ body })).signedInAs, "jan@bakery.example");
  const { items } = await marta.listMembers({ params, query: { status: "invited" } });
  assert.ok(items[0]?.invitation?.openedAt);
});

test("A new person sets a password, is signed in and is in the team", async (t) => {
  const { server, account, body } = await start();
  t.after(() => server.close());
  const ada = browser(server);
  const { me, account: number } = await ada.acceptInvitation({
    body: { ...body, name: "Ada Zięba", password },
  });
  assert.deepEqual([me.name, me.language, me.lastAccount, number], ["Ada Zięba", "pl", account, account]);
  const { items } = await ada.listMembers({ params: { account }, query: { q: "ada@" } });
  assert.deepEqual(
    items.map(({ name, status }) => [name, status]),
    [["Ada Zięba", "in-use"]],
  );
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Ada Zięba · members.join · Ada Zięba"]);
  await browser(server).signIn({ body: { email: "ada@new.example", password } });
  await refused(server, "invitation-used", () => server.nobody.readInvitation({ body }));
  await refused(server, "invitation-used", () => ada.acceptInvitation({ body }));
});

test("A new person needs a name and a long enough password", async (t) => {
  const { server, body } = await start();
  t.after(() => server.close());
  const field = async (values: object) =>
    (await refused(server, "invalid", () => server.nobody.acceptInvitation({ body: { ...body, ...values } })))
      .errors?.[0]?.field;
  assert.equal(await field({ password }), "name");
  assert.equal(await field({ name: "Ada" }), "password");
  assert.equal(await field({ name: "Ada", password: "short" }), "password");
});

test("Who signs in already joins signed in as himself, and as nobody else", async (t) => {
  const { server, account, body } = await start("Jan@bakery.example");
  t.after(() => server.close());
  await refused(server, "not-signed-in", () =>
    server.nobody.acceptInvitation({ body: { ...body, name: "X", password } }),
  );
  const olga = await server.as("olga");
  const problem = await refused(server, "invitation-for-another", () => olga.acceptInvitation({ body }));
  assert.equal(problem.address, "J…@bakery.example");
  const jan = await server.as("jan");
  await jan.acceptInvitation({ body });
  assert.equal((await jan.getAccount({ params: { account } })).me.level.level, "editor");
});

test("Of two who accept at once, one joins", async (t) => {
  const { server, body } = await start();
  t.after(() => server.close());
  const accept = (name: string) => server.nobody.acceptInvitation({ body: { ...body, name, password } });
  const outcomes = await Promise.allSettled([accept("Ada"), accept("Eve")]);
  const lost = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  assert.deepEqual(lost, ["invitation-used"]);
  const people = await server.env.db
    .selectFrom("people")
    .select("name")
    .where("email", "=", "ada@new.example")
    .execute();
  assert.equal(people.length, 1);
});

test("A link that does not work says exactly why", async (t) => {
  const { server, marta, params, body } = await start();
  t.after(() => server.close());
  const accept = () => server.nobody.acceptInvitation({ body: { ...body, name: "Ada", password } });
  await refused(server, "invitation-unknown", () =>
    server.nobody.readInvitation({ body: { token: "made-up" } }),
  );
  await refused(server, "invitation-unknown", () =>
    server.nobody.declineInvitation({ body: { token: "made-up" } }),
  );
  await expire(server);
  await refused(server, "invitation-expired", () => server.nobody.readInvitation({ body }));
  await refused(server, "invitation-expired", accept);
  await refused(server, "invitation-expired", () => server.nobody.declineInvitation({ body }));
  await marta.removeMember({ params });
  await refused(server, "invitation-cancelled", () => server.nobody.readInvitation({ body }));
  await refused(server, "invitation-cancelled", accept);
  await refused(server, "invitation-cancelled", () => server.nobody.renewInvitation({ body }));
});

test("An invitation is worth no more than its inviter is when it is accepted (R10)", async (t) => {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [adam, account] = [await server.as("adam"), await server.number("studio")];
  const invited = { email: "ada@new.example", name: "Ada", language: "en", role: "editor" } as const;
  await adam.inviteMember({ params: { account }, body: invited });
  const token = await mailedToken(server, invited.email);
  // Not by an operation, which would withdraw the invitation.
  await server.env.db
    .updateTable("members")
    .set({ preset: "viewer", ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("adam"))
    .execute();
  const problem = await refused(server, "cannot-give", () =>
    server.nobody.acceptInvitation({ body: { token, name: "Ada", password } }),
  );
  assert.match(problem.detail ?? "", /Studio North/);
  await expire(server);
  await refused(server, "cannot-give", () => server.nobody.renewInvitation({ body: { token } }));
});

test("Whoever has the link may decline, and the place is gone", async (t) => {
  const { server, marta, params, body } = await start();
  t.after(() => server.close());
  await server.nobody.declineInvitation({ body });
  assert.deepEqual((await marta.listMembers({ params, query: { status: "invited" } })).items, []);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["nobody · invitations.decline · Ada Z."]);
  await refused(server, "invitation-used", () => server.nobody.declineInvitation({ body }));
});

test("An expired invitation is sent again, to its own address only, a few times", async (t) => {
  const { server, body } = await start();
  t.after(() => server.close());
  await expire(server);
  await server.nobody.renewInvitation({ body });
  const token = await mailedToken(server, "ada@new.example");
  assert.notEqual(token, body.token);
  assert.equal((await server.nobody.readInvitation({ body: { token } })).inviter, "Marta Wolska");
  await refused(server, "invitation-replaced", () => server.nobody.renewInvitation({ body }));
  await refused(server, "invitation-unknown", () =>
    server.nobody.renewInvitation({ body: { token: "made-up" } }),
  );
  for (let i = 0; i < 2; i++) await server.nobody.renewInvitation({ body }).catch(() => undefined);
  await refused(server, "throttled", () => server.nobody.renewInvitation({ body }));
});

test("Who is invited accepts in the panel, or declines by leaving, while the invitation runs", async (t) => {
  const { server, marta, account, body } = await start("jan@bakery.example");
  t.after(() => server.close());
  const [jan, olga] = [await server.as("jan"), await server.as("olga")];
  await refused(server, "not-found", () => olga.acceptMembership({ params: { account } }));
  await expire(server);
  await refused(server, "invitation-expired", () => jan.acceptMembership({ params: { account } }));
  await server.nobody.renewInvitation({ body });
  await jan.acceptMembership({ params: { account } });
  assert.equal((await jan.getAccount({ params: { account } })).me.level.level, "editor");
  await refused(server, "invitation-replaced", () => server.nobody.readInvitation({ body }));
  await refused(server, "not-found", () => jan.acceptMembership({ params: { account } }));

  await marta.inviteMember({
    params: { account },
    body: { email: "olga@florist.example", name: "Olga", language: "en", role: "viewer" },
  });
  await olga.leaveAccount({ params: { account } });
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Olga Petit · invitations.decline · Olga"]);
});

test("A place that was imported without an invitation is accepted in the panel", async (t) => {
  const server = await startTestServer({ world: "partner-team" });
  t.after(() => server.close());
  const [ivy, account] = [await server.as("ivy"), await server.number("voice")];
  await ivy.acceptMembership({ params: { account } });
  assert.equal((await ivy.getAccount({ params: { account } })).me.level.level, "admin");
});

test("A request to a client is read here, but answered by its owner under his managers", async (t) => {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [jan, account] = [await server.as("jan"), await server.number("bakery")];
  await jan.inviteClient({
    params: { account },
    body: { email: "rosa@museum.example", level: "editor", message: "Hi" },
  });
  const token = await mailedToken(server, "rosa@museum.example");
  const rosa = await server.as("rosa");
  const request = await rosa.readInvitation({ body: { token } });
  assert.equal(request.kind, "client");
  assert.deepEqual(
    request.ownAccounts.map(({ name }) => name),
    ["Museum of Salt"],
  );
  assert.ok(request.permissions.includes("invoices.pay"));
  await refused(server, "wrong-state", () => rosa.acceptInvitation({ body: { token } }));
  await refused(server, "wrong-state", () => rosa.declineInvitation({ body: { token } }));
  await refused(server, "wrong-state", () => server.nobody.declineInvitation({ body: { token } }));
  const olga = await server.as("olga");
  assert.deepEqual((await olga.readInvitation({ body: { token } })).ownAccounts, []);

  const early = await refused(server, "wrong-state", () => rosa.renewInvitation({ body: { token } }));
  assert.match(early.detail ?? "", /answer Kos Bakery under "My managers"/);
  await expire(server);
  const late = await refused(server, "wrong-state", () => rosa.renewInvitation({ body: { token } }));
  assert.match(late.detail ?? "", /expired. Ask the people of Kos Bakery to send it again/);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { acceptOffer, refused, shareAccount, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

/** The garage may offer itself to the museum: nothing stands between the two. */
async function garage(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const [timo, rosa] = [await server.as("timo"), await server.as("rosa")];
  const [account, museum] = [await server.number("garage"), await server.number("museum")];
  const share = (more: object = {}) =>
    shareAccount(timo, { params: { account }, body: { number: museum, ceiling: "viewer", ...more } });
  return { server, timo, rosa, account, museum, share };
}

const day = 86_400_000;
const mails = async (server: Awaited<ReturnType<typeof garage>>["server"]) =>
  server.env.db
    .selectFrom("mails")
    .select(["recipient", "kind", "body_text"])
    .orderBy("created_at")
    .execute();

test("An account that is offered by number is taken on by the other side, and both logs tell it", async (t) => {
  const { server, timo, rosa, account, museum, share } = await garage(t);
  const endsAt = new Date(Date.now() + 90 * day).toISOString();
  const offered = await share({ endsAt, requireTwoFactor: true, onward: true, message: "Please" });
  assert.deepEqual(
    [offered.status, offered.askedBySide, offered.account.name, offered.ceiling?.choice, offered.endsAt],
    ["waiting", "client", "Ro… D…, Museum o…", "viewer", endsAt],
  );
  assert.equal((await timo.getAccount({ params: { account } })).pendingManagers, 0);
  assert.equal((await rosa.getAccount({ params: { account: museum } })).offeredClients, 1);
  const [offer] = (await rosa.listOffers({ params: { account: museum } })).items;
  assert.ok(offer);
  assert.deepEqual(
    [offer.account.name, offer.offeredBy?.name, offer.message, offer.requireTwoFactor, offer.onward],
    ["Salo Garage", "Timo Salo", "Please", true, true],
  );
  assert.ok(offer.permissions.includes("invoices.view"));
  assert.equal((await rosa.listClients({ params: { account: museum } })).items.length, 0);

  const taken = await acceptOffer(rosa, { account: museum, link: offer.id });
  // She has no second factor, so she is not let in herself.
  assert.deepEqual(
    [taken.account?.name, taken.status, taken.canEnter, taken.endsAt],
    ["Salo Garage", "active", false, endsAt],
  );
  const [manager] = (await timo.listManagers({ params: { account }, query: {} })).items.filter(
    (one) => one.id === offer.id,
  );
  assert.deepEqual([manager?.account.name, manager?.status], ["Museum of Salt", "active"]);
  assert.deepEqual((await told(server, "garage")).slice(-2), [
    `Timo Salo · links.offer · ${museum}`,
    "Rosa Diaz · via Museum of Salt · links.accept-offer · Museum of Salt",
  ]);
  assert.deepEqual((await told(server, "museum")).slice(-2), [
    "Timo Salo · via Salo Garage · links.offer · Salo Garage",
    "Rosa Diaz · links.accept-offer · Salo Garage",
  ]);
  assert.deepEqual(
    (await mails(server)).map(({ recipient, kind }) => [recipient, kind]),
    [
      ["rosa@museum.example", "links.account-offered"],
      ["timo@garage.example", "links.offer-accepted"],
    ],
  );
});

test("R4: an offer counts for nothing until it is accepted, and who offered cannot accept it himself", async (t) => {
  const { server, timo, rosa, account, museum, share } = await garage(t);
  const { id: link } = await share({ ceiling: "admin" });
  await refused(server, "not-found", () => rosa.enterAccount({ body: { account, via: museum } }));
  const params = { account, link };
  await refused(server, "wrong-state", () => timo.acceptManager({ params, body: { ceiling: "viewer" } }));
  await refused(server, "wrong-state", () => timo.declineManager({ params, body: {} }));
  const asManager = { account: museum, link };
  await refused(server, "wrong-state", () => rosa.cancelClientInvitation({ params: asManager }));
  await refused(server, "wrong-state", () => rosa.resendClientInvitation({ params: asManager }));
  await refused(server, "wrong-state", () => rosa.endClient({ params: asManager }));
  const jan = await server.as("jan");
  const bakery = await server.number("bakery");
  await refused(server, "not-found", () => acceptOffer(jan, { account: bakery, link }));
  await refused(server, "not-found", () => jan.declineOffer({ params: { account: bakery, link }, body: {} }));
});

test("R10: nobody offers more than he holds himself, nor once he holds it no longer", async (t) => {
  const { server, timo, rosa, account, museum } = await garage(t);
  const { db } = server.env;
  const ticked = ["managers.manage", "invoices.pay"];
  const membership = {
    account_id: await server.accountId("garage"),
    person_id: await server.personId("vera"),
  };
  await db
    .insertInto("members")
    .values({
      ...membership,
      email: "vera@studio.example",
      name: "Vera",
      preset: "viewer",
      ticked,
      status: "active",
    })
    .execute();
  const vera = await server.as("vera");
  const share = (ceiling: string | string[]) =>
    shareAccount(vera, { params: { account }, body: { number: museum, ceiling } });
  const tooMuch = await refused(server, "cannot-give", () =>
    vera.shareAccount({ params: { account }, body: { number: museum, ceiling: "editor" } }),
  );
  assert.ok(tooMuch.permissions?.includes("orders.place"));
  const { id: link } = await share(["invoices.view", "invoices.pay"]);

  const put = (columns: object) =>
    db.updateTable("members").set(columns).where("person_id", "=", membership.person_id).execute();
  const accept = () => acceptOffer(rosa, { account: museum, link });
  await put({ ticked: ["managers.manage"] });
  const lost = await refused(server, "cannot-give", accept);
  assert.deepEqual(lost.permissions, ["invoices.pay"]);
  await put({ ticked: ["invoices.pay"] });
  await refused(server, "cannot-give", accept);
  await put({ ticked, status: "suspended" });
  await refused(server, "cannot-give", accept);
  await put({ status: "active" });
  assert.equal((await accept()).status, "active");
  assert.ok(timo);
});

test("What somebody offered and nobody has answered goes with him when he leaves the team", async (t) => {
  const { server, timo, rosa, account, museum } = await garage(t);
  const { db } = server.env;
  const vera = { account_id: await server.accountId("garage"), person_id: await server.personId("vera") };
  const { id: member } = await db
    .insertInto("members")
    .values({ ...vera, email: "vera@studio.example", name: "Vera", preset: "admin", status: "active" })
    .returning("id")
    .executeTakeFirstOrThrow();
  const offer = { params: { account }, body: { number: museum, ceiling: "viewer" } };
  await shareAccount(await server.as("vera"), offer);
  assert.equal((await timo.previewMemberRemoval({ params: { account, member } })).invitations, 1);
  await timo.removeMember({ params: { account, member } });
  assert.equal((await rosa.listOffers({ params: { account: museum } })).items.length, 0);
  assert.ok((await told(server, "garage")).includes(`Timo Salo · links.withdraw-offer · ${museum}`));
});

test("Who declines an offer stays a stranger: his number is all that the client has", async (t) => {
  const { server, timo, rosa, account, museum, share } = await garage(t);
  const { id: link } = await share();
  await rosa.declineOffer({ params: { account: museum, link }, body: { reason: "We are full" } });
  assert.equal(
    (await timo.listManagers({ params: { account } })).items.some(({ id }) => id === link),
    false,
  );
  assert.deepEqual((await told(server, "garage")).slice(-1), [
    `${museum} · via ${museum} · links.decline-offer · ${museum}`,
  ]);
  assert.deepEqual((await told(server, "museum")).slice(-1), [
    "Rosa Diaz · links.decline-offer · Salo Garage",
  ]);
  const [, letter] = await mails(server);
  assert.match(letter?.body_text ?? "", /We are full/);
  assert.doesNotMatch(letter?.body_text ?? "", /Museum|Rosa/);
  await refused(server, "wrong-state", () => acceptOffer(rosa, { account: museum, link }));
  await share();
});

test("An offer is sent again with new time and withdrawn; when it was sent is kept", async (t) => {
  const { server, timo, rosa, account, museum, share } = await garage(t);
  const { id: link } = await share();
  const params = { account, link };
  const again = await timo.resendOffer({ params });
  assert.equal(again.sendings.length, 2);
  assert.ok(again.sendings.every(({ by }) => by === "Timo Salo"));
  await timo.withdrawOffer({ params });
  await refused(server, "wrong-state", () => timo.resendOffer({ params }));
  await refused(server, "wrong-state", () => timo.withdrawOffer({ params }));
  await refused(server, "wrong-state", () => acceptOffer(rosa, { account: museum, link }));
  const other = { account, link: await server.personId("adam") };
  await refused(server, "not-found", () => timo.resendOffer({ params: other }));
  await refused(server, "not-found", () => timo.withdrawOffer({ params: other }));
  assert.deepEqual((await told(server, "museum")).slice(-2), [
    "Timo Salo · via Salo Garage · links.resend-offer · Salo Garage",
    "Timo Salo · via Salo Garage · links.withdraw-offer · Salo Garage",
  ]);
});

test("An offer whose time ran out, or whose end has come, is not accepted, and makes room for a new one", async (t) => {
  const { server, rosa, museum, share } = await garage(t);
  const { id: link } = await share({ endsAt: new Date(Date.now() + day).toISOString() });
  const { db } = server.env;
  const put = (columns: object) => db.updateTable("links").set(columns).where("id", "=", link).execute();
  const accept = () => acceptOffer(rosa, { account: museum, link });
  await put({ expires_at: new Date(0) });
  await refused(server, "wrong-state", accept);
  await put({ answer_by: new Date(0) });
  await refused(server, "wrong-state", accept);
  assert.equal((await rosa.listOffers({ params: { account: museum } })).items.length, 0);
  await share();
  assert.ok((await told(server, "garage")).includes(`nobody · links.expire · ${museum}`));
});

test("An unknown number and a closed account's answer alike, whether one asks whose it is or offers", async (t) => {
  const { server, timo, account, museum, share } = await garage(t);
  const match = (number: string) => () => timo.matchManager({ params: { account }, query: { number } });
  assert.deepEqual(await match(museum.replaceAll("-", " "))(), {
    number: museum,
    owner: "Ro… D…",
    name: "Museum o…",
  });
  const studio = await server.number("studio");
  await refused(server, "own-account", match(account));
  await refused(server, "own-account", () => share({ number: account }));
  await refused(server, "already-linked", match(studio));
  await refused(server, "already-linked", () => share({ number: studio }));
  const unknown = await refused(server, "no-such-number", match("KH-0000-0000"));
  await server.env.db.updateTable("accounts").set({ state: "closed" }).where("number", "=", museum).execute();
  for (const ask of [match(museum), () => share(), () => share({ number: "KH-0000-0000" })]) {
    const problem = await refused(server, "no-such-number", ask);
    assert.deepEqual({ ...problem, instance: "" }, { ...unknown, instance: "" });
  }
});

test("Whose number is whose cannot be tried out, by asking and offering together", async (t) => {
  const { server, timo, account, share } = await garage(t);
  const match = () => timo.matchManager({ params: { account }, query: { number: "KH-0000-0000" } });
  for (let times = 0; times < 15; times++) {
    await refused(server, "no-such-number", match);
    await refused(server, "no-such-number", () => share({ number: "KH-0000-0000" }));
  }
  await refused(server, "throttled", match);
  await refused(server, "throttled", () => share());
});

test("Two accounts cannot ask and offer past each other", async (t) => {
  const { server, timo, rosa, account, museum, share } = await garage(t);
  await share();
  const ask = { params: { account: museum }, body: { number: account } };
  await refused(server, "already-linked", () => rosa.inviteClient(ask));
  await refused(server, "already-linked", () => share());
  const [offer] = (await rosa.listOffers({ params: { account: museum } })).items;
  await timo.withdrawOffer({ params: { account, link: offer?.id ?? "" } });
  await rosa.inviteClient(ask);
  await refused(server, "already-linked", () => share());
});

test("Only who manages the managers offers, and only who invites clients answers", async (t) => {
  const { server, account, museum, share } = await garage(t);
  const { id: link } = await share();
  const { db } = server.env;
  for (const [place, email] of [
    ["garage", "vera@studio.example"],
    ["museum", "adam@studio.example"],
  ] as const) {
    const person_id = await server.personId(email.split("@")[0] ?? "");
    await db
      .insertInto("members")
      .values({
        account_id: await server.accountId(place),
        person_id,
        email,
        name: "X",
        preset: "editor",
        status: "active",
      })
      .execute();
  }
  const [vera, adam, jan] = [await server.as("vera"), await server.as("adam"), await server.as("jan")];
  const body = { number: museum, ceiling: "viewer" };
  await refused(server, "refused", () => vera.shareAccount({ params: { account }, body }));
  await refused(server, "not-found", () => jan.shareAccount({ params: { account }, body }));
  await refused(server, "refused", () => vera.resendOffer({ params: { account, link } }));
  await refused(server, "refused", () => vera.withdrawOffer({ params: { account, link } }));
  assert.equal((await adam.listOffers({ params: { account: museum } })).items.length, 1);
  await refused(server, "refused", () => acceptOffer(adam, { account: museum, link }));
  await refused(server, "refused", () => adam.declineOffer({ params: { account: museum, link }, body: {} }));
  const past = await refused(server, "invalid", () => share({ endsAt: "2020-01-01T00:00:00Z" }));
  assert.equal(past.errors?.[0]?.field, "endsAt");
});

test("The mailed offer leads its holder to the account that it was made to", async (t) => {
  const { server, rosa, account, museum, share } = await garage(t);
  // Kept as with a mail server: the test reads the token as the mail would bring it.
  const { hashOf } = await import("../../platform/token.ts");
  await share();
  await server.env.db
    .updateTable("invitations")
    .set({ token_hash: hashOf("the token") })
    .execute();
  const invitation = await rosa.readInvitation({ body: { token: "the token" } });
  assert.deepEqual(
    [invitation.kind, invitation.account.number, invitation.inviter, invitation.ownAccounts[0]?.number],
    ["offer", account, "Timo Salo", museum],
  );
  const stranger = await server.as("jan");
  assert.deepEqual((await stranger.readInvitation({ body: { token: "the token" } })).ownAccounts, []);
  await refused(server, "wrong-state", () => rosa.acceptInvitation({ body: { token: "the token" } }));
});

test("Neither side agrees without what it declares, and what it declared is kept with the link", async (t) => {
  const { server, timo, rosa, account, museum, share } = await garage(t);
  const body = { number: museum, ceiling: "viewer" };
  const offering = await refused(server, "invalid", () => timo.shareAccount({ params: { account }, body }));
  assert.ok(offering.errors?.every(({ field }) => field.startsWith("declarations.")));
  const { id: link } = await share();
  const params = { account: museum, link };
  await refused(server, "invalid", () => rosa.acceptOffer({ params, body: { declarations: [] } }));
  await acceptOffer(rosa, params);
  const kept = await server.env.db
    .selectFrom("consents")
    .innerJoin("people", "people.id", "person_id")
    .select("people.name")
    .distinct()
    .where("link_id", "=", link)
    .execute();
  assert.deepEqual(kept.map(({ name }) => name).sort(), ["Rosa Diaz", "Timo Salo"]);
});

test("Whoever may answer an offer is told of it until it is answered, and the client is told the answer", async (t) => {
  const { rosa, timo, museum, share } = await garage(t);
  const { id: link } = await share();
  const kinds = async (who: typeof rosa) =>
    (await who.listNotifications({ query: {} })).items.map(({ kind, settled }) => [kind, settled]);
  assert.deepEqual(await kinds(rosa), [["requests.client", false]]);
  await acceptOffer(rosa, { account: museum, link });
  assert.deepEqual(await kinds(rosa), [["requests.client", true]]);
  assert.deepEqual(await kinds(timo), [["access.offer-accepted", false]]);
});

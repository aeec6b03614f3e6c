import assert from "node:assert/strict";
import { test } from "node:test";
import { browser } from "../../testing/browser.ts";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailedToken, mailTo } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

async function started(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const account = await server.number("studio");
  return { server, account, adam: await server.as("adam"), vera: await server.as("vera") };
}

type World = Awaited<ReturnType<typeof started>>;

const make = ({ adam, account }: World, ownerEmail: string | null = null, name = "Nowa Pracownia") =>
  adam.createClientAccount({ params: { account }, body: { name, ownerEmail, labels: ["new"] } });

async function ownerOfStudio({ server }: World) {
  const { external_id } = await server.env.db
    .selectFrom("accounts")
    .innerJoin("people", "people.id", "accounts.owner_id")
    .select("people.external_id")
    .where("accounts.external_id", "=", "studio")
    .executeTakeFirstOrThrow();
  return server.as(external_id ?? "");
}

test("A client account is there at once: managed from the start, and its maker's owner owns it until somebody takes it over", async (t) => {
  const world = await started(t);
  const { server, adam, account } = world;
  const client = await make(world);
  assert.equal(client.status, "active");
  assert.deepEqual([client.madeHere, client.handedOver, client.canEnter], [true, false, true]);
  assert.deepEqual([client.ceiling?.choice, client.labels], ["admin", ["new"]]);
  assert.deepEqual(client.ownerInvitation, null);
  const number = client.account?.number ?? "";
  const owner = await ownerOfStudio(world);
  assert.equal((await owner.getAccount({ params: { account: number } })).me.isOwner, true);
  await adam.enterAccount({ body: { account: number, via: account } });
  assert.equal((await adam.getAccount({ params: { account: number } })).me.level.level, "admin");
  assert.deepEqual(
    (await told(server, "studio")).slice(-2)[0],
    "Adam Reed · client-accounts.create · Nowa Pracownia",
  );
});

test("Whoever is invited becomes the owner with the mailed link; the makers stay what the link lets them be", async (t) => {
  const world = await started(t);
  const { server, adam, account } = world;
  const client = await make(world, "ewa@new.example");
  const number = client.account?.number ?? "";
  assert.equal(client.ownerInvitation?.email, "ewa@new.example");
  const former = await ownerOfStudio(world);
  assert.equal((await former.getAccount({ params: { account: number } })).me.isOwner, true);

  const token = await mailedToken(server, "ewa@new.example");
  const seen = await server.nobody.readInvitation({ body: { token } });
  assert.deepEqual(
    [seen.kind, seen.account.name, seen.manager?.name, seen.inviter],
    ["owner", "Nowa Pracownia", "Studio North", "Adam Reed"],
  );
  const ewa = browser(server);
  const joined = await ewa.acceptInvitation({
    body: { token, name: "Ewa Lis", password: "a long password", language: "pl" },
  });
  assert.deepEqual([joined.account, joined.me.language], [number, "pl"]);
  const { me, owner } = await ewa.getAccount({ params: { account: number } });
  assert.deepEqual([me.isOwner, owner.name], [true, "Ewa Lis"]);
  await refused(server, "visit-required", () => former.getAccount({ params: { account: number } }));
  const after = await adam.getClient({ params: { account, link: client.id } });
  assert.deepEqual([after.handedOver, after.ownerInvitation, after.ownerName], [true, null, "Ewa Lis"]);
  const [link] = (await ewa.listManagers({ params: { account: number } })).items;
  await ewa.endManager({ params: { account: number, link: link?.id ?? "" } });
  await refused(server, "invitation-used", () => server.nobody.readInvitation({ body: { token } }));
});

test("The makers' owner learns that the account has an owner of its own, and both logs tell it (R14)", async (t) => {
  const world = await started(t);
  const { server } = world;
  await make(world, "ewa@new.example");
  const token = await mailedToken(server, "ewa@new.example");
  await browser(server).acceptInvitation({ body: { token, name: "Ewa Lis", password: "a long password" } });
  const entries = await told(server, "studio");
  assert.deepEqual(
    entries.at(-1),
    "Ewa Lis · via Nowa Pracownia · client-accounts.take-over · Nowa Pracownia",
  );
  const { items } = await (await ownerOfStudio(world)).listNotifications({});
  assert.equal(items[0]?.kind, "access.ownership-taken");
});

test("An invitation that was declined, withdrawn or replaced gives nothing", async (t) => {
  const world = await started(t);
  const { server, adam, account } = world;
  const declined = await make(world, "one@new.example", "One");
  const first = await mailedToken(server, "one@new.example");
  await server.nobody.declineInvitation({ body: { token: first } });
  const params = { account, link: declined.id };
  assert.equal((await adam.getClient({ params })).ownerInvitation, null);
  await refused(server, "not-found", () => adam.withdrawClientOwner({ params }));

  const second = await make(world, "two@new.example", "Two");
  const token = await mailedToken(server, "two@new.example");
  const again = { account, link: second.id };
  await adam.inviteClientOwner({ params: again, body: { email: "TWO@new.example" } });
  const accept = (one: string) => () =>
    browser(server).acceptInvitation({ body: { token: one, name: "Two", password: "a long password" } });
  await refused(server, "invitation-replaced", accept(token));
  const newer = await mailedToken(server, "TWO@new.example");
  await adam.withdrawClientOwner({ params: again });
  await refused(server, "invitation-cancelled", accept(newer));
});

test("To another address only the makers' owner invites: the account may hold much by now (R10)", async (t) => {
  const world = await started(t);
  const { server, adam, vera, account } = world;
  const client = await make(world, "ewa@new.example");
  const params = { account, link: client.id };
  await refused(server, "refused", () =>
    adam.inviteClientOwner({ params, body: { email: "adam2@new.example" } }),
  );
  const owner = await ownerOfStudio(world);
  const { ownerInvitation } = await owner.inviteClientOwner({ params, body: { email: "jan@new.example" } });
  assert.equal(ownerInvitation?.email, "jan@new.example");
  const { email } = await owner.getMe({});
  await refused(server, "own-account", () => owner.inviteClientOwner({ params, body: { email } }));
  await refused(server, "refused", () => vera.inviteClientOwner({ params, body: { email: "x@y.example" } }));
  await refused(server, "refused", () => vera.withdrawClientOwner({ params }));
  await refused(server, "refused", () =>
    vera.createClientAccount({ params: { account }, body: { name: "Mine" } }),
  );
});

test("An inviter who may no longer invite gives nothing away (R10), and nobody else takes what was mailed to one", async (t) => {
  const world = await started(t);
  const { server, account } = world;
  await make(world, "ewa@new.example");
  const token = await mailedToken(server, "ewa@new.example");
  const vera = await server.as("vera");
  await refused(server, "invitation-for-another", () => vera.acceptInvitation({ body: { token } }));
  const owner = await ownerOfStudio(world);
  const { items } = await owner.listMembers({ params: { account }, query: { q: "Adam" } });
  const [member] = items;
  await owner.suspendMember({ params: { account, member: member?.id ?? "" }, version: member?.version ?? 0 });
  await refused(server, "cannot-give", () =>
    browser(server).acceptInvitation({ body: { token, name: "Ewa", password: "a long password" } }),
  );
});

test("A client of one's own that was met by invitation is nobody's to hand over", async (t) => {
  const { server, adam, account } = await started(t);
  const [kos] = (await adam.listClients({ params: { account }, query: { q: "Kos" } })).items;
  const params = { account, link: kos?.id ?? "" };
  await refused(server, "wrong-state", () =>
    adam.inviteClientOwner({ params, body: { email: "thief@new.example" } }),
  );
  await refused(server, "wrong-state", () => adam.withdrawClientOwner({ params }));
});

test("The mail names who invites, for what, and what accepting means, in the chosen language", async (t) => {
  const { server, adam, account } = await started(t);
  await adam.createClientAccount({
    params: { account },
    body: { name: "Łąka", ownerEmail: "pl@new.example", language: "pl" },
  });
  const { subject, text } = await mailTo(server, "pl@new.example");
  assert.equal(subject, "Studio North zaprasza Cię do przejęcia konta Łąka");
  assert.match(text, /Adam Reed/);
  assert.match(text, /należeć tylko do Ciebie/);
});

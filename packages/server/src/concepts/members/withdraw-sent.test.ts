import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailedToken } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

/** Adam has invited an editor and a viewer to the team, and asked the garage's neighbour to be a client. */
async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [marta, adam, account] = [
    await server.as("marta"),
    await server.as("adam"),
    await server.number("studio"),
  ];
  const params = { account };
  for (const role of ["editor", "viewer"])
    await adam.inviteMember({
      params,
      body: { email: `${role}@new.example`, name: role, language: "en", role },
    });
  await adam.inviteClient({ params, body: { email: "owner@new.example" } });
  const { items } = await marta.listMembers({ params });
  const place = items.find(({ name }) => name === "Adam Reed");
  const adams = { params: { account, member: place?.id ?? "" }, version: place?.version ?? 0 };
  const waiting = async () => ({
    members: (await marta.listMembers({ params, query: { status: "invited" } })).items.map(
      ({ name }) => name,
    ),
    clients: (await marta.listClients({ params, query: { q: "owner@" } })).items.map(({ status }) => status),
  });
  return { server, marta, adam, params, adams, waiting };
}

test("With whoever is removed goes what he offered and nobody has answered, and the log tells each", async (t) => {
  const { server, marta, adams, waiting } = await start(t);
  assert.equal((await marta.previewMemberRemoval(adams)).invitations, 3);
  const token = await mailedToken(server, "editor@new.example");
  await marta.removeMember(adams);
  assert.deepEqual(await waiting(), { members: [], clients: [] });
  await refused(server, "invitation-cancelled", () => server.nobody.readInvitation({ body: { token } }));
  assert.deepEqual(
    new Set((await told(server, "studio")).slice(-4)),
    new Set([
      "Marta Wolska · members.remove · Adam Reed",
      "Marta Wolska · members.withdraw-invitation · editor",
      "Marta Wolska · members.withdraw-invitation · viewer",
      "Marta Wolska · links.cancel · owner@new.example",
    ]),
  );
});

test("So it goes with whoever is suspended, and with whoever leaves", async (t) => {
  const { marta, adams, waiting } = await start(t);
  await marta.suspendMember(adams);
  assert.deepEqual(await waiting(), { members: [], clients: [] });
  const other = await start(t);
  await other.adam.leaveAccount({ params: other.params });
  assert.deepEqual(await other.waiting(), { members: [], clients: [] });
});

test("A lower role withdraws only what its holder could not offer any more (R10)", async (t) => {
  const { marta, adams, waiting } = await start(t);
  await marta.changeMemberRole({ ...adams, body: { role: "viewer", ticked: ["people.manage"] } });
  assert.deepEqual((await waiting()).members, ["viewer"]);
  const { items } = await marta.listMembers({
    params: { account: adams.params.account },
    query: { q: "Adam" },
  });
  await marta.changeMemberRole({ ...adams, version: items[0]?.version ?? 0, body: { role: "viewer" } });
  assert.deepEqual((await waiting()).members, []);
});

test("A preview says which link still lets somebody in, to whoever may end it", async (t) => {
  const server = await startTestServer({ world: "chains" });
  t.after(() => server.close());
  const [dee, account] = [await server.as("dee"), await server.number("lab")];
  const db = server.env.db;
  await db
    .updateTable("links")
    .set({ onward: true })
    .where("client_id", "=", await server.accountId("lab"))
    .execute();
  const { items } = await dee.listMembers({ params: { account } });
  const params = { account, member: items.find(({ name }) => name === "Milo Fry")?.id ?? "" };
  const [way] = (await dee.previewMemberRemoval({ params })).otherWays;
  assert.ok(way?.link);
  await dee.previewManagerEnd({ params: { account, link: way.link } });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { hashPassword } from "../../platform/password.ts";
import { refused, startTestServer } from "../../testing/index.ts";
import { mailTo } from "../../testing/mailed.ts";
import { told } from "../../testing/told.ts";

const password = "the right password";
const hash = hashPassword(password);

async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const { db } = server.env;
  await db
    .updateTable("people")
    .set({ password_hash: await hash })
    .execute();
  const [marta, adam, vera] = [await server.as("marta"), await server.as("adam"), await server.as("vera")];
  const account = await server.number("studio");
  const { items } = await marta.listMembers({ params: { account } });
  const idOf = (name: string) => items.find((one) => one.name === name)?.id ?? "";
  const offer = (name: string, given = password) =>
    marta.requestOwnershipTransfer({
      params: { account },
      body: { member: idOf(name), password: given },
    });
  return { server, db, marta, adam, vera, params: { account }, account, idOf, offer };
}

test("An offer is shown to the team, mailed to its person, and changes nobody's access", async (t) => {
  const { server, marta, vera, params, account, offer } = await start(t);
  assert.deepEqual(await marta.getOwnershipTransfer({ params }), { transfer: null });
  const { transfer } = await offer("Adam Reed");
  assert.deepEqual(transfer.to, { id: await server.personId("adam"), name: "Adam Reed" });
  assert.equal(Date.parse(transfer.expiresAt) - Date.parse(transfer.requestedAt), 7 * 86_400_000);
  assert.deepEqual(await vera.getOwnershipTransfer({ params }), { transfer });
  const { subject, text } = await mailTo(server, "adam@studio.example");
  assert.equal(subject, "Marta Wolska offers you the account Studio North");
  assert.match(text, new RegExp(`within 7 days.*/a/${account}\\s`, "s"));
  assert.deepEqual((await told(server, "studio")).slice(-1), [
    "Marta Wolska · ownership.request · Adam Reed",
  ]);
  assert.equal((await marta.getAccount({ params })).me.isOwner, true);
});

test("Whom the account is offered to sees and accepts it though he does not see the team; nobody else like him does", async (t) => {
  const { server, marta, params, idOf, offer } = await start(t);
  for (const person of ["Adam Reed", "Vera Lind"]) {
    const { items } = await marta.listMembers({ params });
    const version = items.find(({ name }) => name === person)?.version ?? 0;
    const member = { ...params, member: idOf(person) };
    await marta.changeMemberRole({ params: member, version, body: { role: "billing" } });
  }
  const [adam, vera] = [await server.as("adam"), await server.as("vera")];
  await refused(server, "refused", () => adam.listMembers({ params }));
  assert.deepEqual(await adam.getOwnershipTransfer({ params }), { transfer: null });
  const { transfer } = await offer("Adam Reed");
  assert.deepEqual(await adam.getOwnershipTransfer({ params }), { transfer });
  assert.deepEqual(await vera.getOwnershipTransfer({ params }), { transfer: null });
  await adam.acceptOwnershipTransfer({ params, body: { password } });
  assert.equal((await adam.getAccount({ params })).me.isOwner, true);
});

test("Whoever accepts is the owner at once, the owner before an admin, and both know", async (t) => {
  const { server, db, marta, adam, params, offer } = await start(t);
  const [bakery, studio] = [await server.number("bakery"), params.account];
  await marta.enterAccount({ body: { account: bakery, via: studio } });
  await offer("Adam Reed");
  await adam.acceptOwnershipTransfer({ params, body: { password } });
  const { items } = await marta.listMembers({ params });
  assert.deepEqual(
    items.map(({ name, isOwner, status, role }) => [name, isOwner, status, role?.choice ?? null]),
    [
      ["Adam Reed", true, "in-use", null],
      ["Marta Wolska", false, "in-use", "admin"],
      ["Vera Lind", false, "in-use", "viewer"],
    ],
  );
  assert.equal((await adam.getAccount({ params })).version, 2);
  assert.deepEqual(await adam.getOwnershipTransfer({ params }), { transfer: null });
  await refused(server, "refused", () => marta.cancelOwnershipTransfer({ params }));
  const { subject, text } = await mailTo(server, "marta@studio.example");
  assert.equal(subject, "Adam Reed is now the owner of Studio North");
  assert.match(text, /You stay in the team as an admin/);
  const entry = await db
    .selectFrom("audit_entries")
    .select(["actor_name", "before", "after"])
    .where("action", "=", "ownership.accept")
    .executeTakeFirstOrThrow();
  assert.deepEqual(entry, {
    actor_name: "Adam Reed",
    before: { owner: "Marta Wolska" },
    after: { owner: "Adam Reed" },
  });
  await marta.leaveAccount({ params });
  assert.deepEqual(await db.selectFrom("visits").select("ended").execute(), [{ ended: "access-ended" }]);
});

test("A wrong password offers nothing and accepts nothing, and guessing is stopped", async (t) => {
  const { server, adam, params, offer } = await start(t);
  await refused(server, "wrong-password", () => offer("Adam Reed", "a wrong password"));
  await offer("Adam Reed");
  const accept = (given: string) => adam.acceptOwnershipTransfer({ params, body: { password: given } });
  for (let tries = 0; tries < 10; tries++) await refused(server, "wrong-password", () => accept("a guess"));
  const { retryAfter } = await refused(server, "throttled", () => accept(password));
  assert.ok((retryAfter ?? 0) > 0);
});

test("One offer stands at a time, to a member whose membership is in use", async (t) => {
  const { server, db, marta, params, idOf, offer } = await start(t);
  const { version } = (await marta.listMembers({ params })).items.find(
    ({ name }) => name === "Vera Lind",
  ) ?? {
    version: 0,
  };
  await marta.suspendMember({ params: { ...params, member: idOf("Vera Lind") }, version });
  await refused(server, "wrong-state", () => offer("Vera Lind"));
  const nobody = { member: "00000000-0000-4000-8000-000000000000", password };
  await refused(server, "not-found", () => marta.requestOwnershipTransfer({ params, body: nobody }));
  const body = { email: "zoe@new.example", name: "Zoe", language: "en", role: "viewer" } as const;
  const zoe = await marta.inviteMember({ params, body });
  await refused(server, "wrong-state", () =>
    marta.requestOwnershipTransfer({ params, body: { member: zoe.id ?? "", password } }),
  );
  await db
    .updateTable("members")
    .set({ expires_at: new Date(0) })
    .where("name", "=", "Adam Reed")
    .execute();
  await refused(server, "wrong-state", () => offer("Adam Reed"));
  await db.updateTable("members").set({ expires_at: null }).where("name", "=", "Adam Reed").execute();
  await offer("Adam Reed");
  const { detail } = await refused(server, "wrong-state", () => offer("Adam Reed"));
  assert.match(detail ?? "", /offered to Adam Reed already. Withdraw/);
});

test("A withdrawn, declined or expired offer is accepted by nobody, and a new one can be made", async (t) => {
  const { server, db, marta, adam, params, offer } = await start(t);
  const accept = () => adam.acceptOwnershipTransfer({ params, body: { password } });
  await offer("Adam Reed");
  await marta.cancelOwnershipTransfer({ params });
  await refused(server, "not-found", accept);
  await refused(server, "not-found", () => marta.cancelOwnershipTransfer({ params }));
  await offer("Adam Reed");
  await adam.declineOwnershipTransfer({ params });
  assert.equal(
    (await mailTo(server, "marta@studio.example")).subject,
    "Adam Reed declined to take over Studio North",
  );
  await refused(server, "not-found", accept);
  await refused(server, "not-found", () => adam.declineOwnershipTransfer({ params }));
  await offer("Adam Reed");
  await db
    .updateTable("ownership_transfers")
    .set({ expires_at: new Date() })
    .where("ended", "is", null)
    .execute();
  assert.deepEqual(await marta.getOwnershipTransfer({ params }), { transfer: null });
  await refused(server, "not-found", accept);
  await offer("Adam Reed");
  const ended = await db.selectFrom("ownership_transfers").select("ended").orderBy("requested_at").execute();
  assert.deepEqual(
    ended.map((row) => row.ended),
    ["cancelled", "declined", "expired", null],
  );
  assert.deepEqual((await told(server, "studio")).slice(-5), [
    "Marta Wolska · ownership.cancel · Adam Reed",
    "Marta Wolska · ownership.request · Adam Reed",
    "Adam Reed · ownership.decline · Adam Reed",
    "Marta Wolska · ownership.request · Adam Reed",
    "Marta Wolska · ownership.request · Adam Reed",
  ]);
});

test("Nobody but the owner offers or withdraws, and nobody but the one it is offered to answers", async (t) => {
  const { server, adam, vera, params, idOf, offer } = await start(t);
  const [body, jan] = [{ member: idOf("Vera Lind"), password }, await server.as("jan")];
  await refused(server, "refused", () => adam.requestOwnershipTransfer({ params, body }));
  await refused(server, "not-found", () => jan.requestOwnershipTransfer({ params, body }));
  await offer("Adam Reed");
  await refused(server, "refused", () => adam.cancelOwnershipTransfer({ params }));
  await refused(server, "not-found", () => vera.acceptOwnershipTransfer({ params, body: { password } }));
  await refused(server, "not-found", () => vera.declineOwnershipTransfer({ params }));
  await refused(server, "not-found", () => jan.acceptOwnershipTransfer({ params, body: { password } }));
});

test("A visitor never hands an account over, whatever he holds (R6)", async (t) => {
  const { server, db, marta } = await start(t);
  const [bakery, studio] = [await server.number("bakery"), await server.number("studio")];
  const jan = await server.as("jan");
  const guest = await jan.inviteMember({
    params: { account: bakery },
    body: { email: "vera@studio.example", name: "Vera Lind", language: "en", role: "viewer" },
  });
  await db
    .updateTable("members")
    .set({ status: "active", person_id: await server.personId("vera") })
    .where("id", "=", guest.id ?? "")
    .execute();
  await marta.enterAccount({ body: { account: bakery, via: studio } });
  const params = { account: bakery };
  await refused(server, "refused", () =>
    marta.requestOwnershipTransfer({ params, body: { member: guest.id ?? "", password } }),
  );
  await jan.requestOwnershipTransfer({ params, body: { member: guest.id ?? "", password } });
  const vera = await server.as("vera");
  await vera.enterAccount({ body: { account: bakery, via: studio } });
  await refused(server, "not-found", () => vera.acceptOwnershipTransfer({ params, body: { password } }));
});

test("What the account made for clients and nobody has taken over follows it to the new owner", async (t) => {
  const { server, marta, adam, params, account, offer } = await start(t);
  const made = await adam.createClientAccount({ params, body: { name: "Made" } });
  const number = made.account?.number ?? "";
  await offer("Adam Reed");
  await adam.acceptOwnershipTransfer({ params, body: { password } });
  assert.equal((await adam.getAccount({ params: { account: number } })).me.isOwner, true);
  await refused(server, "visit-required", () => marta.getAccount({ params: { account: number } }));
  const bakery = await server.number("bakery");
  await refused(server, "visit-required", () => adam.getAccount({ params: { account: bakery } }));
  assert.ok((await adam.getClient({ params: { account, link: made.id } })).handedOver === false);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient, ProblemError } from "@keyholder/sdk";
import { hashPassword } from "../../platform/password.ts";
import { refused, startTestServer } from "../../testing/index.ts";

const password = "the right password";

/** Adam, on two nodes, has been offered Marta's account. */
async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const { db } = server.env;
  await db
    .updateTable("people")
    .set({ password_hash: await hashPassword(password) })
    .execute();
  const { url } = await server.startNode();
  const marta = await server.as("marta");
  const [here, there] = [
    await server.as("adam"),
    createClient({ server: url, headers: await server.sessionOf("adam") }),
  ];
  const params = { account: await server.number("studio") };
  const { items } = await marta.listMembers({ params });
  const member = items.find(({ name }) => name === "Adam Reed")?.id ?? "";
  await marta.requestOwnershipTransfer({ params, body: { member, password } });
  const accept = (adam = here) => adam.acceptOwnershipTransfer({ params, body: { password } });
  return { server, db, marta, here, there, params, member, accept };
}

const codeOf = (error: unknown) => (error instanceof ProblemError ? error.code : error);

test("Of two acceptances at once one hands the account over, and the other finds no offer", async (t) => {
  const { db, here, there, params, accept } = await start(t);
  const outcomes = await Promise.all(
    [here, there].map((adam) =>
      accept(adam).then(
        () => "accepted",
        (error: unknown) => codeOf(error),
      ),
    ),
  );
  assert.deepEqual(outcomes.sort(), ["accepted", "not-found"]);
  const { items } = await here.listMembers({ params });
  assert.deepEqual(
    items.map(({ name }) => name),
    ["Adam Reed", "Marta Wolska", "Vera Lind"],
  );
  const entries = await db
    .selectFrom("audit_entries")
    .select("id")
    .where("action", "=", "ownership.accept")
    .execute();
  assert.equal(entries.length, 1);
});

test("Acceptance and removal at once: one of the two happens, whole", async (t) => {
  const { marta, here, params, member, accept } = await start(t);
  const [accepted, removed] = await Promise.allSettled([
    accept(here),
    marta.removeMember({ params: { ...params, member } }),
  ]);
  const { items } = await marta.listMembers({ params });
  const owner = items.find(({ isOwner }) => isOwner)?.name;
  assert.equal(owner, accepted.status === "fulfilled" ? "Adam Reed" : "Marta Wolska");
  assert.notEqual(accepted.status, removed.status);
  for (const { reason } of [accepted, removed].filter((one) => one.status === "rejected"))
    assert.equal(codeOf(reason), "not-found");
});

test("An offer does not survive the membership: who comes back was not offered anything", async (t) => {
  const { server, marta, here, params, member, accept } = await start(t);
  await marta.removeMember({ params: { ...params, member } });
  await refused(server, "not-found", () => accept());
  const body = { email: "adam@studio.example", name: "Adam Reed", language: "en", role: "admin" } as const;
  await marta.inviteMember({ params, body });
  await here.acceptMembership({ params });
  await refused(server, "not-found", () => accept());
  assert.deepEqual(await marta.getOwnershipTransfer({ params }), { transfer: null });
});

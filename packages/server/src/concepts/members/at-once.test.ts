import assert from "node:assert/strict";
import { test } from "node:test";
import { createClient } from "@keyholder/sdk";
import { startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";

/** Marta on one node and Adam on another, both about to change Vera. */
async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center" });
  t.after(() => server.close());
  const marta = await server.as("marta");
  const { url } = await server.startNode();
  const adam = createClient({ server: url, headers: await server.sessionOf("adam") });
  const account = await server.number("studio");
  const vera = async (person = marta) => {
    const { items } = await person.listMembers({ params: { account }, query: { q: "Vera" } });
    const [found] = items;
    assert.ok(found);
    return found;
  };
  return { server, marta, adam, account, vera };
}

test("Of two who change the same member at once, one gets 412 and then sees the other's change", async (t) => {
  const { server, marta, adam, account, vera } = await start(t);
  for (let round = 0; round < 5; round++) {
    const { id, version } = await vera();
    const call = { params: { account, member: id ?? "" }, version };
    const roles = ["billing", "support"] as const;
    const outcomes = await Promise.allSettled([
      marta.changeMemberRole({ ...call, body: { role: roles[0] } }),
      adam.changeMemberRole({ ...call, body: { role: roles[1] } }),
    ]);
    const lost = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    assert.deepEqual(
      lost.map(({ code, status }) => [code, status]),
      [["stale", 412]],
    );
    const winner = outcomes.findIndex(({ status }) => status === "fulfilled");
    const seen = await vera(winner === 0 ? adam : marta);
    assert.deepEqual([seen.role?.choice, seen.version], [roles[winner], version + 1]);
  }
  const changes = (await told(server, "studio")).filter((line) => line.includes("members.change-role"));
  assert.equal(changes.length, 5);
});

test("Of a suspension and a new role at once, one holds, and no half of the other", async (t) => {
  const { marta, adam, account, vera } = await start(t);
  const { id, version } = await vera();
  const call = { params: { account, member: id ?? "" }, version };
  const [suspension, role] = await Promise.allSettled([
    marta.suspendMember(call),
    adam.changeMemberRole({ ...call, body: { role: "billing" } }),
  ]);
  assert.notEqual(suspension.status, role.status);
  const expected = suspension.status === "fulfilled" ? ["suspended", "viewer"] : ["in-use", "billing"];
  const seen = await vera();
  assert.deepEqual([seen.status, seen.role?.choice], expected);
});

test("Of a removal and a new role at once, the member is gone in the end or was changed before", async (t) => {
  const { server, marta, adam, account, vera } = await start(t);
  const { id, version } = await vera();
  const params = { account, member: id ?? "" };
  const [removal, role] = await Promise.allSettled([
    marta.removeMember({ params }),
    adam.changeMemberRole({ params, version, body: { role: "billing" } }),
  ]);
  assert.equal(removal.status, "fulfilled");
  if (role.status === "rejected") assert.equal(role.reason.code, "not-found");
  assert.equal((await marta.listMembers({ params: { account }, query: { q: "Vera" } })).items.length, 0);
  assert.equal((await told(server, "studio")).at(-1), "Marta Wolska · members.remove · Vera Lind");
});

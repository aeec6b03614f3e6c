import assert from "node:assert/strict";
import { test } from "node:test";
import type { ProblemCode } from "@keyholder/contract";
import { createClient } from "@keyholder/sdk";
import { hashPassword } from "../src/platform/password.ts";
import { startTestServer } from "../src/testing/index.ts";

const password = "a long enough password";

/** Two nodes on one database. Adam of the studio works on node B, inside the bakery; whoever takes his access does so on A. */
async function stage(t: { after(close: () => Promise<void>): void }) {
  const a = await startTestServer({ world: "client-center" });
  t.after(() => a.close());
  const b = await a.startNode();
  const [studio, bakery] = [await a.number("studio"), await a.number("bakery")];
  const session = await a.sessionOf("adam");
  const adamOnA = createClient({ server: a.url, headers: session });
  const adam = createClient({ server: b.url, headers: session });
  await adam.enterAccount({ body: { account: bakery, via: studio } });
  const [marta, jan] = [await a.as("marta"), await a.as("jan")];
  const { items } = await marta.listMembers({ params: { account: studio }, query: { q: "Adam" } });
  const [link] = (await jan.listManagers({ params: { account: bakery } })).items;
  const [member] = items;
  assert.ok(link && member?.id);
  return {
    a,
    adam,
    adamOnA,
    marta,
    jan,
    studio,
    bakery,
    member: { params: { account: studio, member: member.id }, version: member.version },
    link: { params: { account: bakery, link: link.id }, version: link.version },
    inStudio: () => adam.updateAccount({ params: { account: studio }, body: {}, version: 1 }),
    inBakery: () => adam.updateAccount({ params: { account: bakery }, body: {}, version: 1 }),
    anywhere: () => adam.getMe(),
  };
}
type Stage = Awaited<ReturnType<typeof stage>>;

interface Revocation {
  readonly what: string;
  readonly revoke: (stage: Stage) => Promise<unknown>;
  /** What node B refuses on its very next request, and how. */
  readonly refuses: { readonly [place in "inStudio" | "inBakery" | "anywhere"]?: ProblemCode };
}

const revocations: readonly Revocation[] = [
  {
    what: "a suspended member",
    revoke: ({ marta, member }) => marta.suspendMember(member),
    refuses: { inBakery: "visit-ended", inStudio: "not-found" },
  },
  {
    what: "a removed member",
    revoke: ({ marta, member }) => marta.removeMember(member),
    refuses: { inBakery: "visit-ended", inStudio: "not-found" },
  },
  {
    what: "a lower role",
    revoke: ({ marta, member }) => marta.changeMemberRole({ ...member, body: { role: "viewer" } }),
    refuses: { inBakery: "refused", inStudio: "refused" },
  },
  {
    what: "a member who left",
    revoke: ({ adamOnA, studio }) => adamOnA.leaveAccount({ params: { account: studio } }),
    refuses: { inBakery: "visit-ended", inStudio: "not-found" },
  },
  {
    what: "a lower ceiling",
    revoke: ({ jan, link }) => jan.changeCeiling({ ...link, body: { ceiling: "viewer" } }),
    refuses: { inBakery: "refused" },
  },
  {
    what: "a link that the client ended",
    revoke: ({ jan, link }) => jan.endManager(link),
    refuses: { inBakery: "visit-ended" },
  },
  {
    what: "a link that the manager ended",
    revoke: ({ marta, studio, link }) =>
      marta.endClient({ params: { account: studio, link: link.params.link } }),
    refuses: { inBakery: "visit-ended" },
  },
  {
    what: "a visit that the client ended",
    revoke: async ({ jan, bakery }) => {
      const { items } = await jan.listVisits({ params: { account: bakery } });
      await jan.endVisit({ params: { account: bakery, visit: items[0]?.id ?? "" } });
    },
    refuses: { inBakery: "visit-ended" },
  },
  {
    what: "a session that was ended from another one",
    revoke: async ({ a, adam }) => {
      const other = await a.as("adam");
      const { items } = await adam.listSessions();
      await other.endSession({ params: { session: items.find(({ current }) => current)?.id ?? "" } });
    },
    refuses: { anywhere: "not-signed-in" },
  },
  {
    what: "a session that signed out",
    revoke: ({ adamOnA }) => adamOnA.signOut(),
    refuses: { anywhere: "not-signed-in" },
  },
  {
    what: "a session from before the password was changed",
    revoke: async ({ a }) => {
      const password_hash = await hashPassword(password);
      await a.env.db.updateTable("people").set({ password_hash }).execute();
      const other = await a.as("adam");
      await other.changePassword({ body: { current: password, password: "another long password" } });
    },
    refuses: { anywhere: "not-signed-in" },
  },
];

for (const { what, revoke, refuses } of revocations)
  test(`What one node took away, another refuses on its next request (R11): ${what}`, async (t) => {
    const here = await stage(t);
    const places = Object.entries(refuses) as [keyof typeof refuses, ProblemCode][];
    for (const [place] of places) await here[place]();
    await revoke(here);
    for (const [place, code] of places) await assert.rejects(here[place](), { code }, place);
  });

test("Access that was just given on one node is there on the other", async (t) => {
  const { adam, marta, studio, member } = await stage(t);
  const viewer = await marta.changeMemberRole({ ...member, body: { role: "viewer" } });
  await assert.rejects(adam.listAudit({ params: { account: studio } }), { code: "refused" });
  await marta.changeMemberRole({ ...member, version: viewer.version, body: { role: "admin" } });
  await adam.listAudit({ params: { account: studio } });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { refused, startTestServer } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { remindEnding } from "./remind-ending.ts";

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
const attempt = { attempt: 1, maxAttempts: 1, signal: undefined };

async function start(t: { after(close: () => Promise<void>): void }) {
  const server = await startTestServer({ world: "client-center", demo: true });
  t.after(() => server.close());
  const [marta, adam, vera] = [await server.as("marta"), await server.as("adam"), await server.as("vera")];
  const account = await server.number("studio");
  const { items } = await marta.listMembers({ params: { account } });
  const member = (name: string) => {
    const found = items.find((one) => one.name === name);
    return { params: { account, member: found?.id ?? "" }, version: found?.version ?? 0 };
  };
  const end = (expiresAt: string | null) => ({ body: { expiresAt } });
  const setEnd = async (person: string, expires_at: Date) =>
    server.env.db
      .updateTable("members")
      .set({ expires_at })
      .where("person_id", "=", await server.personId(person))
      .execute();
  const mails = async () =>
    (await server.env.db.selectFrom("mails").select(["recipient", "subject"]).execute()).map(
      ({ recipient, subject }) => `${recipient}: ${subject}`,
    );
  return { server, marta, adam, vera, account, member, end, setEnd, mails };
}

test("An end is set, moved and cleared, and the log tells before and after", async (t) => {
  const { server, adam, member, end } = await start(t);
  const { params, version } = member("Vera Lind");
  const at = inDays(30);
  const set = await adam.changeMemberEnd({ params, version, ...end(at) });
  assert.equal(set.expiresAt, at);
  await refused(server, "stale", () => adam.changeMemberEnd({ params, version, ...end(null) }));
  const cleared = await adam.changeMemberEnd({ params, version: set.version, ...end(null) });
  assert.equal(cleared.expiresAt, null);
  assert.deepEqual((await told(server, "studio")).slice(-1), ["Adam Reed · members.change-end · Vera Lind"]);
  const entry = await server.env.db
    .selectFrom("audit_entries")
    .select(["before", "after"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  assert.deepEqual(entry, { before: { expiresAt: at }, after: { expiresAt: null } });
});

test("No end in the past, none of one's own, and none of who holds more (R10)", async (t) => {
  const { server, adam, vera, member, end } = await start(t);
  const problem = await refused(server, "invalid", () =>
    adam.changeMemberEnd({ ...member("Vera Lind"), ...end(inDays(-1)) }),
  );
  assert.equal(problem.errors?.[0]?.field, "expiresAt");
  await refused(server, "own-membership", () =>
    adam.changeMemberEnd({ ...member("Adam Reed"), ...end(inDays(1)) }),
  );
  await refused(server, "refused", () => vera.changeMemberEnd({ ...member("Adam Reed"), ...end(inDays(1)) }));
  await server.env.db
    .updateTable("members")
    .set({ ticked: ["people.manage"] })
    .where("person_id", "=", await server.personId("vera"))
    .execute();
  await refused(server, "outranked", () =>
    vera.changeMemberEnd({ ...member("Adam Reed"), ...end(inDays(1)) }),
  );
  const jan = await server.as("jan");
  const elsewhere = { ...member("Adam Reed").params, account: await server.number("bakery") };
  await refused(server, "not-found", () =>
    jan.changeMemberEnd({ params: elsewhere, version: 1, ...end(inDays(1)) }),
  );
});

test("Nothing that somebody gives outlives his own place in the team (R10)", async (t) => {
  const { server, marta, adam, account, member, end, setEnd } = await start(t);
  const params = { account };
  const [own, later] = [inDays(20), inDays(30)];
  await setEnd("adam", new Date(own));
  assert.equal((await adam.getAccount({ params })).me.endsAt, own);
  const invite = (email: string, expiresAt: string | null) =>
    adam.inviteMember({ params, body: { email, name: "Zoe", language: "en", role: "viewer", expiresAt } });
  const beyond = async (call: () => Promise<unknown>) => {
    const { errors } = await refused(server, "invalid", call);
    assert.deepEqual(
      errors?.map(({ field, code }) => [field, code]),
      [["expiresAt", "beyond-own"]],
    );
  };
  await beyond(() => invite("zoe@new.example", later));
  assert.equal((await invite("zoe@new.example", null)).expiresAt, own);
  assert.equal(
    (await invite("ada@new.example", inDays(10))).expiresAt?.slice(0, 10),
    inDays(10).slice(0, 10),
  );

  // Who has no end may be given one; to move it back or clear it is to give.
  const vera = member("Vera Lind");
  const { version } = await adam.changeMemberEnd({ ...vera, ...end(later) });
  await beyond(() => adam.changeMemberEnd({ ...vera, version, ...end(null) }));
  await beyond(() => adam.changeMemberEnd({ ...vera, version, ...end(inDays(40)) }));
  await adam.changeMemberEnd({ ...vera, version, ...end(own) });
  assert.equal((await marta.getAccount({ params })).me.endsAt, null);
});

test("Whose inviter was given an end in the meantime stays no longer than he (R10)", async (t) => {
  const { server, marta, adam, account, setEnd } = await start(t);
  const params = { account };
  const invited = { name: "Jan", language: "en", role: "viewer" } as const;
  await adam.inviteMember({ params, body: { ...invited, email: "jan@bakery.example" } });
  await marta.inviteMember({ params, body: { ...invited, email: "olga@florist.example" } });
  const own = inDays(20);
  await setEnd("adam", new Date(own));
  for (const person of ["jan", "olga"]) await (await server.as(person)).acceptMembership({ params });
  const { items } = await marta.listMembers({ params });
  const endOf = (email: string) => items.find((one) => one.email === email)?.expiresAt;
  assert.equal(endOf("jan@bakery.example"), own);
  assert.equal(endOf("olga@florist.example"), null);
});

test("A week before the end one mail goes out, and another when the end is moved", async (t) => {
  const { server, marta, member, end, mails } = await start(t);
  const remind = () => remindEnding(server.env)({}, attempt);
  const vera = member("Vera Lind");
  const later = await marta.changeMemberEnd({ ...vera, ...end(inDays(8)) });
  await remind();
  assert.deepEqual(await mails(), []);
  const soon = await marta.changeMemberEnd({ ...vera, version: later.version, ...end(inDays(6)) });
  await remind();
  await remind();
  assert.equal((await mails()).length, 1);
  assert.match((await mails())[0] ?? "", /^vera@studio.example: Your access to Studio North ends on /);
  await marta.changeMemberEnd({ ...vera, version: soon.version, ...end(inDays(5)) });
  await remind();
  assert.equal((await mails()).length, 2);
});

test("Who is suspended or only invited is not reminded", async (t) => {
  const { server, marta, account, member, setEnd } = await start(t);
  await setEnd("vera", new Date(Date.now() + day));
  await marta.suspendMember(member("Vera Lind"));
  const body = { email: "zoe@new.example", name: "Zoe", language: "en", role: "viewer" } as const;
  await marta.inviteMember({ params: { account }, body: { ...body, expiresAt: inDays(1) } });
  await remindEnding(server.env)({}, attempt);
  const kinds = await server.env.db.selectFrom("mails").select("kind").execute();
  assert.ok(!kinds.some(({ kind }) => kind === "members.ending"));
});

test("Access ends with the membership at once, and its visits are closed with an entry later (R3, R11)", async (t) => {
  const { server, vera, account, setEnd } = await start(t);
  const bakery = await server.number("bakery");
  await vera.enterAccount({ body: { account: bakery, via: account } });
  await setEnd("vera", new Date());
  await refused(server, "not-found", () => vera.getAccount({ params: { account } }));
  await remindEnding(server.env)({}, attempt);
  assert.deepEqual(await server.env.db.selectFrom("visits").select("ended").execute(), [
    { ended: "access-ended" },
  ]);
  assert.deepEqual((await told(server, "bakery")).slice(-1), [
    "nobody · via Studio North · visits.end · Vera Lind",
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { refused } from "../../testing/index.ts";
import { told } from "../../testing/told.ts";
import { setSharing } from "./sharing-stage.ts";

test("The account's setting opens and closes every client that says nothing else, at once (R5, R11)", async (t) => {
  const { as, server, db, account, gail, params } = await setSharing(t);
  const vic = as("vic");
  const [retail, bank] = [await server.number("retail"), await server.number("bank")];
  await db
    .updateTable("links")
    .set({ client_access: "shared" })
    .where("id", "=", params.retail.link)
    .execute();
  await db.deleteFrom("shares").execute();
  const enter = (client: string) => vic.enterAccount({ body: { account: client, via: account } });
  await assert.rejects(enter(bank));
  const opened = await gail.changeClientAccess({ params: { account }, body: { access: "team" } });
  assert.deepEqual([opened.access, opened.clients, opened.exceptions], ["team", 1, 1]);
  await enter(bank);
  await assert.rejects(enter(retail), "Retail says something else for itself");
  await gail.changeClientAccess({ params: { account }, body: { access: "shared" } });
  await assert.rejects(vic.getAccount({ params: { account: bank } }), { code: "visit-ended" });
  await gail.changeClientAccess({ params: { account }, body: { access: "shared" } });
  const entries = db
    .selectFrom("audit_entries")
    .select(["before", "after"])
    .where("action", "=", "shares.change-default")
    .orderBy("id");
  assert.deepEqual(await entries.execute(), [
    { before: { access: "shared" }, after: { access: "team" } },
    { before: { access: "team" }, after: { access: "shared" } },
  ]);
  assert.ok((await told(server, "agency")).includes("gail · shares.change-default · Agency"));
});

test("Whoever may edit clients closes them; only who holds everything that passes a link opens them to all (R10)", async (t) => {
  const { as, server, account } = await setSharing(t);
  const change = async (who: string, access: "team" | "shared") =>
    as(who).changeClientAccess({ params: { account }, body: { access } });
  for (const who of ["mona", "ed", "bea"]) {
    const { canChange, lacks } = await as(who).getClientAccess({ params: { account } });
    assert.ok(canChange && lacks.length > 0);
    const problem = await refused(server, "cannot-give", () => change(who, "team"));
    assert.deepEqual(problem.permissions, lacks);
  }
  await refused(server, "refused", () => change("vic", "team"));
  await refused(server, "not-found", () => change("cora", "team"));
  await change("adam", "team");
  await change("ed", "shared");
});

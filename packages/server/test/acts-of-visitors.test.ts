import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Operation, type OperationId, operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { DB } from "../src/platform/schema.ts";
import { columns } from "./matrix-world.ts";
import { type Stage, setStage } from "./stage.ts";

const rows = operations as Record<OperationId, Operation>;
/** What is done in an account; what is a person's own is told in no account's log. */
const ids = (Object.keys(operations) as OperationId[]).filter(
  (id) => rows[id].path.includes("{account}") && rows[id].demand !== "person",
);

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

const entries = (db: Kysely<DB>) =>
  db
    .selectFrom("audit_entries")
    .leftJoin("accounts", "accounts.id", "account_id")
    .select(["audit_entries.id", "action", "actor_name", "via_name", "visit_id", "external_id as log"])
    .orderBy("audit_entries.id")
    .execute();

test("R14: whatever a visitor does is told with his name, the firm that he came through, and the visit", async () => {
  const visitor = columns.find(({ name }) => name === "visitor ≤ admin");
  assert.ok(visitor);
  const headers = await stage.sessionOf(visitor);
  const visit = stage.sampleOf("leaveVisit").params?.visit;
  const earlier = new Set((await stage.callThen("getHealth", null, entries)).map(({ id }) => id));
  let acts = 0;
  for (const id of ids)
    for (const entry of await stage.callThen(id, headers, entries)) {
      const { log, action, actor_name, via_name, visit_id } = entry;
      // The other side of a link may be told by the account alone, and what follows by itself is nobody's act.
      if (earlier.has(entry.id) || actor_name === "" || (log !== "shop" && actor_name !== "adam")) continue;
      acts += 1;
      assert.deepEqual(
        { id, action, actor_name, visit_id },
        { id, action, actor_name: "adam", visit_id: visit },
      );
      if (log === "shop") assert.equal(via_name, "Agency", `${id}: ${action}`);
    }
  assert.ok(acts > 30, `only ${acts} acts`);
});

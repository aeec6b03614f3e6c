import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type OperationId, operations } from "@keyholder/contract";
import {
  defaultCatalogue as catalogue,
  effective,
  type Facts,
  names,
  prepare,
  without,
} from "@keyholder/rules";
import { type Kysely, sql } from "kysely";
import { loadWorld } from "../src/gate/load-world.ts";
import type { DB } from "../src/platform/schema.ts";
import { columns } from "./matrix-world.ts";
import { type Stage, setStage } from "./stage.ts";

/** What another account gives to the whole client, whoever says yes to it: its people have it from there. */
const givenByOthers: readonly OperationId[] = ["acceptOffer"];
const ids = (Object.keys(operations) as OperationId[]).filter((id) => !givenByOthers.includes(id));

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

/** Everybody invited has accepted, and the visitors' links are over: what counts now? */
async function afterwards(db: Kysely<DB>): Promise<Facts> {
  await sql`
    update members set status = 'active', person_id = coalesce(person_id, (select id from people where external_id = 'stan'))
     where status = 'invited'`.execute(db);
  await sql`update links set expires_at = now() - interval '1 second'
     where client_id = (select id from accounts where external_id = 'shop') and status = 'active'`.execute(
    db,
  );
  const { rows } = await sql<{ id: string }>`select id from accounts`.execute(db);
  return prepare(await loadWorld(db, { people: null, towards: rows.map(({ id }) => id) }), { catalogue });
}

test("R12: of all that a visitor can call, nothing leaves anybody more than he held before, once the link is over", async () => {
  const visitor = columns.find(({ name }) => name === "visitor ≤ admin");
  assert.ok(visitor);
  const headers = await stage.sessionOf(visitor);
  const untouched = await stage.callThen("getHealth", null, afterwards);
  for (const id of ids) {
    const now = await stage.callThen(id, headers, afterwards);
    // An account that is made during a visit is nobody's client before.
    for (const person of now.people.keys())
      for (const account of untouched.accounts.keys()) {
        const gained = without(effective(now, person, account), effective(untouched, person, account));
        assert.deepEqual(
          names(catalogue, gained),
          [],
          `${id}: ${now.people.get(person)?.name} in ${now.accounts.get(account)?.row.name}`,
        );
      }
  }
});

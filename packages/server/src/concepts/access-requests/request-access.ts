import { operations } from "@keyholder/contract";
import { effective, has, prepare } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { loadWorld } from "../../gate/load-world.ts";
import type { Permit } from "../../gate/permit.ts";
import { requirePermission } from "../../gate/require-permission.ts";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { DB } from "../../platform/schema.ts";
import { activeClient } from "../links/active-client.ts";
import { notify } from "../notifications/notify.ts";
import { failingStep, givenBy } from "./failing-step.ts";
import { requestEntries } from "./request-entries.ts";
import { shownRequest, subjectOf } from "./shown-request.ts";
import { insertRequest, requestById } from "./store.ts";

export const requestAccess = changing(
  operations.requestAccess,
  async ({ env, asker }) => {
    if (asker) await refuseTooMany(env.db, `access-requests ${asker.id}`, { limit: 20, windowSeconds: 3600 });
  },
  async ({ tx, env, permit, body }) => {
    const { permission, note, days } = body;
    const known = env.catalogue.permissions[env.catalogue.places.get(permission) ?? -1];
    if (!known) throw invalid("permission", `There is no permission "${permission}".`, "unknown");
    const { person } = permit;
    const { account, via } = body.client
      ? await clientToEnter(tx, env, permit, body.client)
      : { account: permit.account.id, via: permit.visit?.via.id ?? null };

    const world = await loadWorld(tx, { people: [person.id], towards: [account], deadLinks: true });
    const facts = prepare(world, { catalogue: env.catalogue });
    if (has(env.catalogue, effective(facts, person.id, account, via ?? account), permission))
      throw new Refusal("not-refused");
    const step = failingStep(facts, { person: person.id, account, permission, via: via ?? account });
    if (!step || known.level === "owner")
      throw new Refusal("cannot-be-asked", {
        detail: "Look at why: what stands in the way is not given by a tick.",
      });
    const id = await insertRequest(tx, permit, { account, permission, step, via, note, days });
    if (id === undefined) throw new Refusal("already-asked");

    const row = await requestById(tx, id);
    await notify(tx, env, {
      kind: "requests.permission",
      account: { id: row.step_account_id, name: row.asked_name },
      to: {
        holding: givenBy[step.kind],
        about: step.kind === "client" ? (step.client ?? undefined) : undefined,
      },
      except: person.id,
      subject: subjectOf(row),
      words: { ...(row.person_shown && { person: person.name }), other: row.account_name, permission },
    });
    return { answer: shownRequest(permit, row), audit: requestEntries("make", row) };
  },
);

/** A client that may not be open to the asker: to him it has no door of its own (R15), and he asks in the manager account. */
async function clientToEnter(tx: Kysely<DB>, env: Environment, permit: Permit<"entry">, link: string) {
  const sees = await requirePermission(env, tx, permit, "clients.view");
  const { id } = await activeClient(tx, env, sees, link);
  // Nobody enters from within a visit: he returns first.
  if (permit.visit) throw new Refusal("cannot-be-asked");
  return { account: id, via: permit.account.id };
}

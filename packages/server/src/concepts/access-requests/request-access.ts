import { operations } from "@keyholder/contract";
import { has, prepare } from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import { changing } from "../../handler.ts";
import { invalid, Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { notify } from "../notifications/notify.ts";
import { failingStep, givenBy } from "./failing-step.ts";
import { requestEntries } from "./request-entries.ts";
import { shownRequest } from "./shown-request.ts";
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
    if (has(env.catalogue, permit.held, permission)) throw new Refusal("not-refused");

    const { account, person, visit } = permit;
    const world = await loadWorld(tx, { people: [person.id], towards: [account.id], deadLinks: true });
    const facts = prepare(world, { catalogue: env.catalogue });
    const via = visit?.via.id ?? account.id;
    const step = failingStep(facts, { person: person.id, account: account.id, permission, via });
    if (!step || known.level === "owner")
      throw new Refusal("cannot-be-asked", {
        detail: "Look at why: what stands in the way is not given by a tick.",
      });
    const id = await insertRequest(tx, permit, { permission, step, via: visit?.via.id ?? null, note, days });
    if (id === undefined) throw new Refusal("already-asked");

    const row = await requestById(tx, id);
    await notify(tx, env, {
      kind: "requests.permission",
      account: { id: row.step_account_id, name: row.asked_name, number: row.asked_number },
      to: { holding: givenBy[step.kind] },
      except: person.id,
      subject: { kind: "access-request", id },
      words: { ...(row.person_shown && { person: person.name }), other: row.account_name, permission },
    });
    return { answer: shownRequest(permit, row), audit: requestEntries("access-requests.make", row) };
  },
);

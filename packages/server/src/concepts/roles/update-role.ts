import { operations } from "@keyholder/contract";
import { empty, setOf } from "@keyholder/rules";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { unlessTaken } from "../../platform/unless-taken.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { ceilingEntries } from "./ceiling-entries.ts";
import { refuseGain, refuseUntouchable } from "./no-escalation.ts";
import { shownRole } from "./shown-role.ts";
import { lockRole, writeRole } from "./store.ts";
import { usesOf } from "./uses.ts";
import { whatChanges } from "./what-changes.ts";
import { writtenRole } from "./written-role.ts";

/** Everybody's role is read anew for each decision, so what it loses is gone from the next request (R11). */
export const updateRole = changing(
  operations.updateRole,
  async ({ tx, env, permit, params, body, version }) => {
    const earlier = await lockRole(tx, permit, params.role);
    if (!earlier) throw new Refusal("not-found");
    const uses = await usesOf(tx, permit, earlier.id);
    refuseUntouchable(permit, earlier, uses.people);
    if (earlier.version !== version) throw new Refusal("stale");
    const written = writtenRole(env.catalogue, body);
    const change = whatChanges(earlier, written);
    if (!change) return { answer: shownRole(permit, earlier, uses.people.length), audit: [] };
    const { added, removed } = change.after;
    const gain = setOf(env.catalogue, added);
    refuseGain(permit, {
      all: gain,
      asCeiling: uses.managers.length > 0 ? gain : empty,
      asRight: uses.shares > 0 ? gain : empty,
    });

    const role = await unlessTaken(written.name, writeRole(tx, permit, earlier.id, written));
    await endVisitsWithoutAccess(tx, env, { account: permit.account.id });
    const entry = {
      account: permit.account.id,
      action: "roles.edit",
      target: { kind: "role", id: role.id, name: role.name },
      ...change,
    };
    const ceilings = ceilingEntries(permit, uses.managers, {
      before: { ceiling: earlier.name },
      after: { ceiling: role.name, added, removed },
    });
    return {
      answer: shownRole(permit, role, uses.people.length),
      audit: [entry, ...(added.length + removed.length > 0 ? ceilings : [])],
    };
  },
);

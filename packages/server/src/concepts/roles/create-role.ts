import { operations } from "@keyholder/contract";
import { empty, setOf } from "@keyholder/rules";
import { changing } from "../../handler.ts";
import { unlessTaken } from "../../platform/unless-taken.ts";
import { refuseGain } from "./no-escalation.ts";
import { shownRole } from "./shown-role.ts";
import { insertRole } from "./store.ts";
import { writtenRole } from "./written-role.ts";

export const createRole = changing(operations.createRole, async ({ tx, env, permit, body }) => {
  const written = writtenRole(env.catalogue, body);
  refuseGain(permit, { all: setOf(env.catalogue, written.permissions), asCeiling: empty, asRight: empty });
  const role = await unlessTaken(written.name, insertRole(tx, permit, written));
  return {
    answer: shownRole(permit, role, 0),
    audit: [
      {
        account: permit.account.id,
        action: "roles.create",
        target: { kind: "role", id: role.id, name: role.name },
        after: { ...written },
      },
    ],
  };
});

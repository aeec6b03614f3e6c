import { operations } from "@keyholder/contract";
import { has, names, type PermissionSet, union, without } from "@keyholder/rules";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { givablePermissions } from "./chosen-role.ts";
import { setWith } from "./no-escalation.ts";
import { roleById } from "./store.ts";
import { peopleWith } from "./uses-store.ts";

const named = 5;

/** Counted by what each of its people holds in the end: what somebody has ticked anyway he neither gains nor loses. */
export const previewRole = reading(
  operations.previewRole,
  async ({ db, env: { catalogue }, permit, params, body }) => {
    const role = await roleById(db, permit, params.role);
    if (!role) throw new Refusal("not-found");
    const permissions = givablePermissions(catalogue, body.permissions, "permissions");
    const people = (await peopleWith(db, permit, role.id)).map((holder) => {
      const before = setWith(permit, role.permissions, holder);
      const after = setWith(permit, permissions, holder);
      const { id, name } = holder;
      return { id, name, gained: without(after, before), lost: without(before, after) };
    });
    const affected = names(catalogue, union(...people.flatMap(({ gained, lost }) => [gained, lost])));
    return {
      people: people.length,
      changes: affected.map((permission) => {
        const within = (set: PermissionSet) => has(catalogue, set, permission);
        const gaining = people.filter(({ gained }) => within(gained));
        const losing = people.filter(({ lost }) => within(lost));
        const who = [...gaining, ...losing].slice(0, named).map(({ id, name }) => ({ id, name }));
        return { permission, gained: gaining.length, lost: losing.length, who };
      }),
    };
  },
);

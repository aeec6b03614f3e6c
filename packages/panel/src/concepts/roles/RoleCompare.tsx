import { m } from "../../messages/messages.js";
import { permissionName } from "../../parts/permissionName.ts";
import { roleName } from "../../parts/roleName.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Select, Sheet } from "../../ui/index.ts";
import type { Role, Roles } from "../members/queries.ts";
import { roleHolds } from "../members/role-draft.ts";

export interface RoleCompareProps {
  roles: Roles;
  /** The role that is looked at, and what is ticked for it now. */
  name: string;
  choice: string;
  held: readonly string[];
}

function Only({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <section className="min-w-0">
      <h3 className="font-semibold">{title}</h3>
      {names.length > 0 ? (
        <ul className="mt-1">
          {names.map((name) => (
            <li key={name} className="border-t border-line py-1.5">
              {permissionName(name)}
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-1 border-t border-line py-1.5 text-soft">{m.roles_compare_nothing()}</p>
      )}
    </section>
  );
}

/** What two roles hold that the other does not, side by side. */
export function RoleCompare({ roles, name, choice, held }: RoleCompareProps) {
  const { values, adjust } = useAddress();
  const others = roles.items.filter((role) => role.choice !== choice);
  const other = others.find((role) => role.choice === values.compare);
  const theirs = other ? [...roleHolds(roles.items, other.choice)] : [];
  const onlyOf = (these: readonly string[], those: readonly string[]) =>
    roles.permissions.map((one) => one.name).filter((one) => these.includes(one) && !those.includes(one));
  const option = (role: Role) => ({ value: String(role.choice), label: roleName(role) });
  return (
    <Sheet title={m.roles_compare_title()}>
      <div className="flex flex-col gap-4">
        <div className="max-w-64">
          <Select
            label={m.roles_compare_with()}
            options={others.map(option)}
            value={other ? String(other.choice) : null}
            placeholder={m.roles_compare_choose()}
            onChange={(compare) => adjust({ compare })}
          />
        </div>
        {other && (
          <>
            <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
              <Only title={m.roles_compare_only({ role: name })} names={onlyOf(held, theirs)} />
              <Only title={m.roles_compare_only({ role: roleName(other) })} names={onlyOf(theirs, held)} />
            </div>
            <p className="text-soft">
              {m.roles_compare_both({ count: held.filter((one) => theirs.includes(one)).length })}
            </p>
          </>
        )}
      </div>
    </Sheet>
  );
}

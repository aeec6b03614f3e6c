import { m } from "../../messages/messages.js";
import { permissionName } from "../../parts/permissionName.ts";
import { Checkbox } from "../../ui/index.ts";
import type { PermissionRow } from "./queries.ts";

export interface AreaBoxesProps {
  /** The area's name. */
  area: string;
  rows: readonly PermissionRow[];
  held: readonly string[];
  locked: string | undefined;
  onChange: (names: readonly string[], hold: boolean) => void;
}

/** The permissions of one area below a box for all of them. */
export function AreaBoxes({ area, rows, held, locked, onChange }: AreaBoxesProps) {
  const free = rows.filter((row) => row.canGive).map((row) => row.name);
  const count = rows.filter((row) => held.includes(row.name)).length;
  const single = rows.length === 1;
  const refused = (canGive: boolean) => (canGive ? undefined : m.members_cannot_give());
  // Locked as a whole, the reason is said once above all of them.
  const lock = locked === undefined ? undefined : m.roles_locked_box();
  return (
    <fieldset className="mb-5 min-w-0 break-inside-avoid">
      <legend className={single ? "font-semibold" : "sr-only"}>{area}</legend>
      {!single && (
        <span className="font-semibold">
          <Checkbox
            checked={count === rows.length}
            indeterminate={count > 0 && count < rows.length}
            onChange={() => onChange(free, !free.every((name) => held.includes(name)))}
            readOnly={lock ?? refused(free.length > 0)}
          >
            {area}
            <span className="num font-normal text-faint">
              {" "}
              {m.roles_area_count({ count, all: rows.length })}
            </span>
          </Checkbox>
        </span>
      )}
      <div className={`mt-1 flex flex-col gap-1 ${single ? "" : "ml-6.5"}`}>
        {rows.map(({ name, canGive }) => (
          <Checkbox
            key={name}
            checked={held.includes(name)}
            onChange={(hold) => onChange([name], hold)}
            readOnly={lock}
            disabledReason={lock ? undefined : refused(canGive)}
          >
            {permissionName(name)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

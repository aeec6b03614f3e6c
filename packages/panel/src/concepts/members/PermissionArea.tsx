import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { areaName, permissionInText, permissionName } from "../../parts/permissionName.ts";
import { Checkbox } from "../../ui/index.ts";
import { missingNeeds } from "./needs.ts";
import type { Roles } from "./queries.ts";
import { isHeld, type RoleDraft } from "./role-draft.ts";

export interface PermissionAreaProps {
  area: string;
  /** Those of the area. */
  boxes: Roles["permissions"];
  /** All there are. */
  permissions: Roles["permissions"];
  held: ReadonlySet<string>;
  draft: RoleDraft;
  onSet: (boxes: readonly string[], hold: boolean) => void;
}

/** The boxes of one area below a box for all of them. */
export function PermissionArea({ area, boxes, permissions, held, draft, onSet }: PermissionAreaProps) {
  const reasonOf = ({ name, canGive }: Roles["permissions"][number]): string | undefined => {
    if (!canGive) return m.members_cannot_give();
    if (isHeld(draft, held, name)) return undefined;
    const missing = missingNeeds(permissions, draft, held, name);
    return missing.length > 0
      ? m.members_needs_missing({ permissions: formatList(missing.map(permissionInText)) })
      : undefined;
  };
  const open = boxes.filter((box) => reasonOf(box) === undefined).map(({ name }) => name);
  const count = boxes.filter(({ name }) => isHeld(draft, held, name)).length;
  const all = open.every((name) => isHeld(draft, held, name));
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{areaName(area)}</legend>
      {boxes.length > 1 ? (
        <Checkbox
          checked={count === boxes.length}
          indeterminate={count > 0 && count < boxes.length}
          onChange={() => onSet(open, !all)}
          disabledReason={open.length === 0 ? m.members_cannot_give_area() : undefined}
        >
          <span className="font-semibold">{areaName(area)}</span>
        </Checkbox>
      ) : (
        <p aria-hidden="true" className="py-0.5 font-semibold">
          {areaName(area)}
        </p>
      )}
      <div className={`mt-1 flex flex-col gap-1.5 ${boxes.length > 1 ? "ml-6.5" : ""}`}>
        {boxes.map((box) => (
          <Checkbox
            key={box.name}
            checked={isHeld(draft, held, box.name)}
            onChange={(hold) => onSet([box.name], hold)}
            disabledReason={reasonOf(box)}
          >
            {permissionName(box.name)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

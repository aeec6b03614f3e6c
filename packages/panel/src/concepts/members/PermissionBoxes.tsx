import { m } from "../../messages/messages.js";
import { areaName, permissionName } from "../../parts/permissionName.ts";
import { Checkbox, Fieldset } from "../../ui/index.ts";
import type { Roles } from "./queries.ts";
import { isHeld, type RoleDraft, setHeld } from "./role-draft.ts";

export interface PermissionBoxesProps {
  permissions: Roles["permissions"];
  held: ReadonlySet<string>;
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
}

/** One box for each permission, by area, on top of the role. */
export function PermissionBoxes({ permissions, held, draft, onChange }: PermissionBoxesProps) {
  // What the owner alone holds no role and no tick can give (R1).
  const givable = permissions.filter((one) => one.level !== "owner");
  const areas = Map.groupBy(givable, (one) => one.name.slice(0, one.name.indexOf(".")));
  return (
    <div className="gap-x-6 sm:columns-2 [&_input]:scroll-mt-14">
      {[...areas].map(([area, ones]) => (
        <div key={area} className="mb-5 break-inside-avoid">
          <Fieldset legend={areaName(area)}>
            {ones.map(({ name, canGive }) => (
              <Checkbox
                key={name}
                checked={isHeld(draft, held, name)}
                onChange={(hold) => onChange(setHeld(draft, held, name, hold))}
                disabledReason={canGive ? undefined : m.members_cannot_give()}
              >
                {permissionName(name)}
              </Checkbox>
            ))}
          </Fieldset>
        </div>
      ))}
    </div>
  );
}

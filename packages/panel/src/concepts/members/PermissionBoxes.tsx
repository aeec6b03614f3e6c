import { useState } from "react";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { areaOf, permissionName } from "../../parts/permissionName.ts";
import { type Pulled, setWithNeeds } from "./needs.ts";
import { PermissionArea } from "./PermissionArea.tsx";
import type { Roles } from "./queries.ts";
import type { RoleDraft } from "./role-draft.ts";

export interface PermissionBoxesProps {
  permissions: Roles["permissions"];
  held: ReadonlySet<string>;
  draft: RoleDraft;
  onChange: (draft: RoleDraft) => void;
}

function sentence({ box, hold, others }: Pulled): string {
  const words = {
    permission: permissionName(box),
    others: formatList(others.map(permissionName)),
    count: others.length,
  };
  return hold ? m.members_pulled_in(words) : m.members_pulled_out(words);
}

/** One box for each permission, by area, on top of the role; each takes with it what it cannot be without. */
export function PermissionBoxes({ permissions, held, draft, onChange }: PermissionBoxesProps) {
  const [pulled, setPulled] = useState<readonly Pulled[]>([]);
  // What the owner alone holds no role and no tick can give (R1).
  const givable = permissions.filter((one) => one.level !== "owner");
  const areas = Map.groupBy(givable, (one) => areaOf(one.name));
  const set = (boxes: readonly string[], hold: boolean) => {
    const next = setWithNeeds(permissions, draft, held, boxes, hold);
    setPulled(next.pulled);
    onChange(next.draft);
  };
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="sticky top-9 z-10 bg-sheet py-1 text-badge text-info empty:hidden">
        {pulled.map(sentence).join(" ")}
      </p>
      <div className="gap-x-6 sm:columns-2 [&_input]:scroll-mt-22">
        {[...areas].map(([area, boxes]) => (
          <div key={area} className="mb-5 break-inside-avoid">
            <PermissionArea {...{ area, boxes, permissions, held, draft }} onSet={set} />
          </div>
        ))}
      </div>
    </div>
  );
}

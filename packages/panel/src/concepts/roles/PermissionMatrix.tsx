import { useState } from "react";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { areaName, areaOf, permissionName } from "../../parts/permissionName.ts";
import { AreaBoxes } from "./AreaBoxes.tsx";
import { type Boxes, tick, untick } from "./permission-needs.ts";
import type { PermissionRow } from "./queries.ts";

export interface PermissionMatrixProps {
  permissions: readonly PermissionRow[];
  held: readonly string[];
  onChange: (held: string[]) => void;
  /** Why nothing can be changed here at all. */
  locked: string | undefined;
}

/** All permissions of a role by area, with what one of them pulls in. */
export function PermissionMatrix({ permissions, held, onChange, locked }: PermissionMatrixProps) {
  const [said, setSaid] = useState("");
  // What the owner alone holds no role can give (R1).
  const givable = permissions.filter((one) => one.level !== "owner");
  const areas = Map.groupBy(givable, (one) => areaOf(one.name));
  const change = (names: readonly string[], hold: boolean) => {
    const boxes: Boxes = (hold ? tick : untick)(permissions, held, names);
    const pulled = formatList(boxes.pulled.map(permissionName));
    setSaid(!pulled ? "" : hold ? m.roles_pulled_in({ pulled }) : m.roles_pulled_out({ pulled }));
    onChange([...boxes.held]);
  };
  return (
    <div className="flex flex-col gap-4">
      <p
        role="status"
        className={said ? "sticky top-0 z-10 rounded-sheet bg-info-wash px-3 py-2" : "sr-only"}
      >
        {said}
      </p>
      <div className="gap-x-8 sm:columns-2 [&_input]:scroll-mt-14">
        {[...areas].map(([area, rows]) => (
          <AreaBoxes
            key={area}
            area={areaName(area)}
            rows={rows}
            held={held}
            locked={locked}
            onChange={change}
          />
        ))}
      </div>
    </div>
  );
}

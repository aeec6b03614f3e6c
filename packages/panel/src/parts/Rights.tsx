import { useState } from "react";
import { m } from "../messages/messages.js";
import { Button, Icon } from "../ui/index.ts";
import { permissionName } from "./permissionName.ts";

export interface RightsProps {
  title: string;
  sign: "check" | "cross";
  permissions: readonly string[];
}

const most = 6;

/** Permissions in words, the first few of them. */
export function Rights({ title, sign, permissions }: RightsProps) {
  const [all, setAll] = useState(false);
  if (permissions.length === 0) return null;
  const shown = all ? permissions : permissions.slice(0, most);
  const more = permissions.length - shown.length;
  return (
    <div className="min-w-0 flex-1 basis-56">
      <p className="text-small text-faint">{title}</p>
      <ul className="mt-1 grid gap-y-0.5">
        {shown.map((permission) => (
          <li key={permission} className="flex items-center gap-2">
            <Icon name={sign} size="tiny" className={sign === "check" ? "text-ok" : "text-stop"} />
            {permissionName(permission)}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <span className="-ml-2.5 block">
          <Button size="small" variant="quiet" onPress={() => setAll(true)}>
            {m.rights_more({ count: more })}
          </Button>
        </span>
      )}
    </div>
  );
}

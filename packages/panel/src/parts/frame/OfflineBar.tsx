import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { m } from "../../messages/messages.js";
import { Icon } from "../../ui/index.ts";

/** Says that the device has lost its connection. */
export function OfflineBar() {
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );
  return (
    <div role="status">
      {!online && (
        <p className="flex items-center gap-2 border-b border-line bg-wait-wash px-5 py-2 text-wait max-sm:px-4">
          <Icon name="alert" />
          {m.frame_offline()}
        </p>
      )}
    </div>
  );
}

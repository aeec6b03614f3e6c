import { Skeleton } from "../../ui/index.ts";
import { Shell } from "./Shell.tsx";

/** Stands while the account is on its way. */
export function FrameSkeleton() {
  return (
    <Shell account={null} current="">
      <Skeleton lines={6} />
    </Shell>
  );
}

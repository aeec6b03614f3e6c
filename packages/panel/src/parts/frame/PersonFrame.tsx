import { Outlet, useLocation } from "@tanstack/react-router";
import { Shell } from "./Shell.tsx";

/** Pages of the signed-in person that belong to no account. */
export function PersonFrame() {
  return (
    <Shell account={null} current={useLocation().pathname.slice(1)}>
      <Outlet />
    </Shell>
  );
}

import { Outlet } from "@tanstack/react-router";
import { useLive } from "../live/useLive.ts";

/** Stands around every page of a signed-in person, as long as he is. */
export function SignedInFrame() {
  useLive();
  return <Outlet />;
}

import { Refusal } from "../../platform/refusal.ts";
import type { ResetRow } from "./resets-store.ts";

/** Says exactly what is wrong with a mailed link: its holder has nothing to be kept from. */
export function usable(reset: ResetRow | undefined): ResetRow {
  if (!reset) throw new Refusal("link-unknown");
  if (reset.used) throw new Refusal("link-used");
  if (reset.expired) throw new Refusal("link-expired");
  return reset;
}

import { Refusal } from "../../platform/refusal.ts";
import type { Moment } from "./moment.ts";

/** An account that does not exist is refused as one that whoever asks may not look into. */
export function refuseCurious(moment: Moment, person: string | null, account: string | null): void {
  if (moment.mayAskAbout(person, account)) return;
  throw new Refusal("refused", {
    permission: "people.view",
    detail: "You may ask about yourself, and about others only in an account whose team you see.",
  });
}

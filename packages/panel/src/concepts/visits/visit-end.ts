import { m } from "../../messages/messages.js";
import type { Visit } from "./queries.ts";

const ends: Record<NonNullable<Visit["ended"]>, () => string> = {
  left: m.visits_ended_left,
  "ended-by-client": m.visits_ended_by_client,
  "signed-out": m.visits_ended_signed_out,
  "access-ended": m.visits_ended_access,
  expired: m.visits_ended_expired,
};

/** How a visit ended, in words. */
export const visitEnd = (ended: Visit["ended"]): string => (ended ? ends[ended]() : "–");

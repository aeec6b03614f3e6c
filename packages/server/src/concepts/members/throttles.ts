import type { Throttle } from "../../platform/throttle.ts";

/** Mails to strangers: enough for a large team's first day, too few for spam. */
export const invitationsByPerson: Throttle = { limit: 100, windowSeconds: 3600 };
export const bulkResendsByPerson: Throttle = { limit: 10, windowSeconds: 3600 };

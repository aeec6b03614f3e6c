import type { Throttle } from "../../platform/throttle.ts";

/** A token cannot be guessed; this only keeps those who try from making work. */
export const invitationsByPlace: Throttle = { limit: 100, windowSeconds: 900 };
/** Mails that anybody with an old link can have sent. */
export const renewalsOfInvitation: Throttle = { limit: 3, windowSeconds: 3600 };

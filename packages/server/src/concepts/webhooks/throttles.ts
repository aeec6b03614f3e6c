import type { Throttle } from "../../platform/throttle.ts";

/** Messages that somebody has sent by hand: the receiver may be another's. */
export const sendingByPerson: Throttle = { limit: 60, windowSeconds: 10 * 60 };

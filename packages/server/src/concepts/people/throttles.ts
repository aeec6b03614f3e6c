import type { Throttle } from "../../platform/throttle.ts";

const minutes = (count: number) => count * 60;

/** An address is tried by one who guesses its password; a place tries many addresses. */
export const signInByAddress: Throttle = { limit: 10, windowSeconds: minutes(15) };
export const signInByPlace: Throttle = { limit: 50, windowSeconds: minutes(15) };
export const passwordOfPerson: Throttle = { limit: 10, windowSeconds: minutes(15) };
/** Few: whoever asks often could tell known addresses by the time that an answer takes, and fill a mailbox. */
export const resetByAddress: Throttle = { limit: 3, windowSeconds: minutes(60) };
export const resetByPlace: Throttle = { limit: 20, windowSeconds: minutes(60) };
export const mailedLinkByPlace: Throttle = { limit: 60, windowSeconds: minutes(15) };

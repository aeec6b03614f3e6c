import type { Throttle } from "../../platform/throttle.ts";

const minutes = (count: number) => count * 60;

/**
 * One who guesses a password is stopped where he is, so that he locks nobody out who is elsewhere. One who guesses from
 * many places is stopped for all, late. A place that tries many addresses is stopped, too.
 */
export const signInByAddressAndPlace: Throttle = { limit: 10, windowSeconds: minutes(15) };
export const signInByAddress: Throttle = { limit: 100, windowSeconds: minutes(15) };
export const signInByPlace: Throttle = { limit: 50, windowSeconds: minutes(15) };
export const passwordOfPerson: Throttle = { limit: 10, windowSeconds: minutes(15) };
/** Few: whoever asks often could tell known addresses by the time that an answer takes, and fill a mailbox. */
export const resetByAddressAndPlace: Throttle = { limit: 3, windowSeconds: minutes(60) };
export const resetByAddress: Throttle = { limit: 20, windowSeconds: minutes(24 * 60) };
export const resetByPlace: Throttle = { limit: 20, windowSeconds: minutes(60) };
export const mailedLinkByPlace: Throttle = { limit: 60, windowSeconds: minutes(15) };

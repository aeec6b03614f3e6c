/** Whether this browser hears of changes. Until it is known that it does not, pages trust that it does. */
let hears = true;

export const isLive = (): boolean => hears;

export function setLive(now: boolean): void {
  hears = now;
}

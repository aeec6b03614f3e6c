/** Whole days until then, as a letter promises them: never more than there are, but at least one. */
export function daysLeft(until: Date, now = new Date()): number {
  // The minute: seven days stay seven while the mail is being written.
  return Math.max(1, Math.floor((until.getTime() - now.getTime() + 60_000) / 86_400_000));
}

/** One operation on one thing that is either allowed or not, as its caller saw it: milliseconds of one clock. */
export interface Act {
  readonly start: number;
  readonly end: number;
  readonly allowed: boolean;
}

/** What happened to one thing: one writer changes it, one change after the other, and any number of others ask about it. */
export interface History {
  readonly before: boolean;
  readonly changes: readonly Act[];
  readonly answers: readonly Act[];
}

/**
 * The first answer that no order of the operations can explain in which each takes effect at one moment between its start and
 * its end; null when the history is linearizable.
 *
 * There is one writer, so the changes are in order by themselves, and an answer saw the state after one of them: not one older than the
 * last change that had ended before it started, not one that started after it ended, and not one older than what an answer saw that had
 * ended before it started. Giving each answer, by its start, the oldest state that is left decides exactly: a newer one would
 * only leave less to those after it.
 */
export function unexplained({ before, changes, answers }: History): Act | null {
  const states = [before, ...changes.map(({ allowed }) => allowed)];
  const seen: { readonly end: number; readonly state: number }[] = [];
  for (const answer of [...answers].sort((a, b) => a.start - b.start)) {
    const ended = changes.filter(({ end }) => end < answer.start).length;
    const begun = changes.filter(({ start }) => start <= answer.end).length;
    const oldest = Math.max(ended, ...seen.filter(({ end }) => end < answer.start).map(({ state }) => state));
    const state = states.findIndex(
      (allowed, place) => place >= oldest && place <= begun && allowed === answer.allowed,
    );
    if (state < 0) return answer;
    seen.push({ end: answer.end, state });
  }
  return null;
}

/** The same, by trying every order: for short histories, and to prove the other one. */
export function unexplainedByTrying({ before, changes, answers }: History): boolean {
  const orders = (state: boolean, nextChange: number, left: readonly Act[]): boolean => {
    const change = changes[nextChange];
    if (!change && left.length === 0) return true;
    const pending = change ? [...left, change] : left;
    const first = Math.min(...pending.map(({ end }) => end));
    if (change && change.start <= first && orders(change.allowed, nextChange + 1, left)) return true;
    return left.some(
      (answer, place) =>
        answer.start <= first &&
        answer.allowed === state &&
        orders(state, nextChange, left.toSpliced(place, 1)),
    );
  };
  return !orders(before, 0, answers);
}

import { UnreachableError } from "./problem-error.ts";

/** A call that is given up after so many milliseconds, as if nobody had answered. */
export async function withinTime<Answer>(
  milliseconds: number,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const signal = AbortSignal.timeout(milliseconds);
  return call(signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    throw new UnreachableError(`Keyholder did not answer within ${milliseconds} ms.`, { cause: error });
  });
}

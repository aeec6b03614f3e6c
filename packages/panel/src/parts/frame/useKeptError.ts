import { useState } from "react";

interface Asked {
  readonly number: string;
  readonly error: Error | null;
}

/** Why an account is not shown, also while it is asked for again: the page that says so does not flicker. */
export function useKeptError(number: string, error: Error | null, isLoaded: boolean): Error | null {
  const [kept, setKept] = useState<Asked>({ number, error });
  const isNew = kept.number !== number || error !== null || isLoaded;
  if (isNew && (kept.number !== number || kept.error !== error)) setKept({ number, error });
  return isNew ? error : kept.error;
}

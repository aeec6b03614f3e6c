import { useState } from "react";

export interface Failure {
  /** What did not happen: "Anna Nowak's role was not changed". */
  what: string;
  error: unknown;
}

/** The last thing on a page that the server refused, until it is dismissed or something works. */
export function useFailure() {
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    failure,
    clear: () => setFailure(null),
    report: (what: string) => (error: unknown) => setFailure({ what, error }),
  };
}

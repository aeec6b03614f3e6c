import { ProblemError, UnreachableError } from "@keyholder/sdk";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

const watchers = new Set<() => void>();

/** Hears of it when the server does not know the session any more. */
export function onSignedOut(hear: () => void): void {
  watchers.add(hear);
}

/** The server does not know the session any more, as somebody found out. */
export function signedOut(): void {
  for (const hear of watchers) hear();
}

/** What the account's own query says when there is no way in any more, and every other one may say then. */
const gone = new Set(["visit-ended", "visit-required", "not-found"]);

/** Some answers say more than that one request failed. */
function notice(error: unknown): void {
  if (!(error instanceof ProblemError)) return;
  if (error.code === "not-signed-in") signedOut();
  if (gone.has(error.code))
    void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === "itself" });
}

export const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      // Who asks for these two deals with the answer himself.
      const dealtWith = queryKey[0] === "me" || (queryKey[2] === "itself" && isGone(error));
      if (!dealtWith) notice(error);
    },
  }),
  mutationCache: new MutationCache({ onError: notice }),
  defaultOptions: {
    queries: {
      staleTime: 3000,
      retry: (count, error) => error instanceof UnreachableError && count < 2,
    },
    mutations: { networkMode: "always" },
  },
});

function isGone(error: unknown): boolean {
  return error instanceof ProblemError && gone.has(error.code);
}

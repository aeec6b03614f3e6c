import { ProblemError, UnreachableError } from "@keyholder/sdk";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

const watchers = new Set<() => void>();

/** Hears of it when the server does not know the session any more. */
export function onSignedOut(hear: () => void): void {
  watchers.add(hear);
}

/** Some answers say more than that one request failed. */
function notice(error: unknown): void {
  if (!(error instanceof ProblemError)) return;
  if (error.code === "not-signed-in") for (const hear of watchers) hear();
  const gone = error.code === "visit-ended" || error.code === "visit-required";
  if (gone) void cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] === "itself" });
}

export const cache: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => {
      // Who asks for these two deals with the answer himself.
      const dealtWith = queryKey[0] === "me" || (queryKey[2] === "itself" && isVisitRefusal(error));
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

function isVisitRefusal(error: unknown): boolean {
  return error instanceof ProblemError && error.code.startsWith("visit-");
}

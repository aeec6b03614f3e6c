import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { speak } from "./language.ts";
import { meQuery } from "./queries.ts";
import { useGo } from "./useGo.ts";

type Me = AnswerOf<Operations["getMe"]>;

/** What follows when somebody has signed in: nothing of who was here before stays, and his language is spoken. */
export function useSignedIn(): (me: Me, to: string) => void {
  const cache = useQueryClient();
  const go = useGo();
  return useCallback(
    (me, to) => {
      cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "setup" });
      cache.setQueryData(meQuery().queryKey, me);
      speak(me.language);
      go(to, { replace: true });
    },
    [cache, go],
  );
}

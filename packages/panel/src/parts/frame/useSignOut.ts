import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { paths } from "../../paths.ts";
import { useGo } from "../useGo.ts";

/** Signs out and forgets what was loaded. */
export function useSignOut(to: string = paths.signIn) {
  const cache = useQueryClient();
  const go = useGo();
  return useMutation({
    mutationFn: () => client.signOut(),
    onSuccess: () => {
      go(to);
      cache.clear();
    },
  });
}

import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountQuery } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import type { Details } from "./company-details.ts";

export function useUpdateAccount(account: string) {
  const cache = useQueryClient();
  const { queryKey } = accountQuery(account);
  return useMutation({
    mutationFn: ({ changes, version }: { changes: Partial<Details>; version: number }) =>
      client.updateAccount({ params: { account }, body: changes, version }),
    onSuccess: (fresh) => {
      cache.setQueryData(queryKey, fresh);
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
      showToast({ text: m.settings_saved_toast() });
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.code === "stale") void cache.invalidateQueries({ queryKey });
    },
  });
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { patchRows } from "../../parts/patch-rows.ts";
import { accountKey } from "../../parts/queries.ts";
import { roleName } from "../../parts/roleName.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { type ManagerLink, managersQuery } from "./queries.ts";

interface Change {
  link: ManagerLink;
  ceiling: ManagerLink["asksFor"];
}

/** Shows the new level at once and takes it back, with the reason, when the server refuses. */
export function useChangeCeiling(account: string, report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  const key = managersQuery(account).queryKey;
  const put = (id: string, change: (row: ManagerLink) => ManagerLink) =>
    patchRows<ManagerLink>(cache, key, (row) => row.id === id, change);

  const changing = useMutation({
    mutationFn: ({ link, ceiling }: Change) =>
      server.changeCeiling({
        params: { account, link: link.id },
        body: { ceiling: ceiling.choice },
        version: link.version,
      }),
    onMutate: async ({ link, ceiling }) => {
      await cache.cancelQueries({ queryKey: key });
      const status = ceiling.choice === "suspended" ? "suspended" : "active";
      put(link.id, (row) => ({ ...row, ceiling, status }));
    },
    onSuccess: (fresh, { link, ceiling }) => {
      put(fresh.id, () => fresh);
      const before = link.ceiling;
      showToast({
        text: m.managers_level_toast({ manager: fresh.account.name, level: roleName(ceiling) }),
        onUndo: before ? () => changing.mutate({ link: fresh, ceiling: before }) : undefined,
      });
    },
    onError: (error, { link }) => {
      put(link.id, () => link);
      report(m.managers_level_failed({ manager: link.account.name }))(error);
    },
    onSettled: () => void cache.invalidateQueries({ queryKey: accountKey(account) }),
  });
  return changing.mutate;
}

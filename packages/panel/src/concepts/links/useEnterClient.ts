import { useQueryClient } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { useEntering } from "../../parts/frame/useEntering.ts";
import { useAccount } from "../../parts/useAccount.ts";
import type { useFailure } from "../../parts/useFailure.ts";
import { clientName } from "./client-name.ts";
import { type Client, clientsKey } from "./queries.ts";

/** Opens the door of a client account, or goes back in where it stands open. */
export function useEnterClient(report: ReturnType<typeof useFailure>["report"]) {
  const { number, name, hue } = useAccount();
  const cache = useQueryClient();
  const entering = useEntering();
  const enter = (client: Client, newTab: boolean) => {
    const { account, visit } = client;
    if (!account) return;
    const way = { account, via: { number, name, hue }, visit, pending: false };
    entering.mutate(
      { way, newTab },
      {
        onError: report(m.clients_enter_failed({ client: clientName(client) })),
        onSettled: () => void cache.invalidateQueries({ queryKey: clientsKey(number) }),
      },
    );
  };
  return { enter, entering: entering.isPending ? entering.variables.way.account.number : undefined };
}

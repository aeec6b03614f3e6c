import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Button, Callout } from "../../ui/index.ts";
import { describeProblem } from "../describe-problem.ts";
import { accountKey } from "../queries.ts";

export interface EnterAgainProps {
  account: { number: string };
  via: { number: string; name: string };
  /** The first visit, not one more. */
  first?: boolean | undefined;
}

/** Enters an account through a manager and stays at the address that was asked for. */
export function EnterAgain({ account, via, first }: EnterAgainProps) {
  const cache = useQueryClient();
  const enter = useMutation({
    mutationFn: () => client.enterAccount({ body: { account: account.number, via: via.number } }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
      return cache.resetQueries({ queryKey: accountKey(account.number) });
    },
  });
  const words = { manager: via.name };
  return (
    <>
      {enter.isError && <Callout tone="stop">{describeProblem(enter.error).title}</Callout>}
      <Button variant="primary" pending={enter.isPending} onPress={() => enter.mutate()}>
        {first ? m.door_continue(words) : m.ended_enter_again(words)}
      </Button>
    </>
  );
}

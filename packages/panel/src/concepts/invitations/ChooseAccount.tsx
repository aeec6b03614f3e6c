import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { useGo } from "../../parts/useGo.ts";
import { accountPath, paths } from "../../paths.ts";
import { Button, ButtonLink, Callout, RadioCards } from "../../ui/index.ts";
import type { Invitation } from "./queries.ts";

/** Which of my accounts the request is for; then to the request, with its dialog open. */
export function ChooseAccount({ invitation }: { invitation: Invitation }) {
  const { ownAccounts, account: manager } = invitation;
  const [chosen, setChosen] = useState(ownAccounts[0]?.number ?? null);
  const go = useGo();
  const find = useMutation({
    mutationFn: async (number: string) => {
      const { items } = await client.listManagers({ params: { account: number }, query: { limit: 100 } });
      const request = items.find((one) => one.account.number === manager.number && one.status === "waiting");
      return accountPath(number, "managers", { respond: request?.id });
    },
    onSuccess: (href) => go(href),
  });
  if (chosen === null)
    return (
      <Callout tone="wait" actions={<ButtonLink href={paths.start}>{m.error_home()}</ButtonLink>}>
        {m.invitation_client_none()}
      </Callout>
    );
  return (
    <div className="flex flex-col gap-4">
      {find.isError && <LoadError error={find.error} />}
      {ownAccounts.length > 1 && (
        <RadioCards
          label={m.invitation_client_choose()}
          cards={ownAccounts.map(({ number, name }) => ({ value: number, label: name, line: number }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <div>
        <Button variant="primary" pending={find.isPending} onPress={() => find.mutate(chosen)}>
          {m.invitation_client_go()}
        </Button>
      </div>
    </div>
  );
}

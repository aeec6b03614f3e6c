import { m } from "../../messages/messages.js";
import { useAddress } from "../../parts/useAddress.ts";
import { accountPath } from "../../paths.ts";
import { Button, Menu, type Reason } from "../../ui/index.ts";

/** Other ways to a client than to ask one. */
export function MoreClients({ account, noInvite }: { account: string; noInvite: Reason | undefined }) {
  const { go } = useAddress();
  return (
    <Menu
      label={m.clients_more()}
      trigger={<Button endIcon="chevron">{m.clients_more()}</Button>}
      groups={[
        {
          id: "more",
          actions: [
            {
              id: "import",
              label: m.clients_import(),
              icon: "people",
              disabledReason: noInvite,
              href: accountPath(account, "clients/import"),
            },
            {
              id: "make",
              label: m.clients_make(),
              icon: "plus",
              disabledReason: noInvite,
              onAction: () => go({ make: "account" }),
            },
          ],
        },
      ]}
    />
  );
}

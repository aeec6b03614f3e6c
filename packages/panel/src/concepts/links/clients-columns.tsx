import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { type Column, Identity } from "../../ui/index.ts";
import { ClientRowActions, type ClientRowActionsProps } from "./ClientRowActions.tsx";
import { ClientStatusCell } from "./ClientStatusCell.tsx";
import { clientName } from "./client-name.ts";
import { LevelReason } from "./LevelReason.tsx";
import type { Client } from "./queries.ts";

function detailOf({ account, ownerName, invited }: Client): string {
  if (!account) return invited.includes("@") ? m.clients_by_email() : m.clients_by_number();
  return [account.number, ownerName ?? (invited.includes("@") ? invited : null)].filter(Boolean).join(" · ");
}

export const clientColumns = (
  account: string,
  actions: Omit<ClientRowActionsProps, "client">,
): Column<Client>[] => [
  {
    id: "client",
    header: m.clients_column_client(),
    main: true,
    cell: (client) => (
      <div className="sm:max-w-72">
        <Identity
          name={clientName(client)}
          hue={client.account ? accountHue(client.account) : undefined}
          detail={detailOf(client)}
        />
      </div>
    ),
  },
  {
    id: "status",
    header: m.clients_column_status(),
    phone: "plain",
    cell: (client) => <ClientStatusCell client={client} />,
  },
  {
    id: "level",
    header: m.clients_column_level(),
    cell: (client) =>
      client.level && client.status !== "waiting" ? (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <LevelBadge level={client.level} />
          {client.canEnter && <LevelReason account={account} client={client} level={client.level} />}
        </span>
      ) : null,
  },
  {
    id: "actions",
    header: m.clients_column_actions(),
    hideHeader: true,
    align: "end",
    nowrap: true,
    cell: (client) => <ClientRowActions {...actions} client={client} />,
  },
];

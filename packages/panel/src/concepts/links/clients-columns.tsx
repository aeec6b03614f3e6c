import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { accountHue } from "../../parts/accountHue.ts";
import { clientPath } from "../../paths.ts";
import { type Column, Icon, Identity, TextLink } from "../../ui/index.ts";
import { ClientLevel } from "./ClientLevel.tsx";
import { ClientRowActions, type ClientRowActionsProps } from "./ClientRowActions.tsx";
import { ClientStatusCell } from "./ClientStatusCell.tsx";
import { clientName } from "./client-name.ts";
import { Labels } from "./Labels.tsx";
import type { Client } from "./queries.ts";
import { sharingText } from "./sharing-text.ts";

function detailOf({ account, ownerName, invited }: Client): string {
  if (!account) return invited.includes("@") ? m.clients_by_email() : m.clients_by_number();
  return [account.number, ownerName ?? (invited.includes("@") ? invited : null)].filter(Boolean).join(" · ");
}

export const clientColumns = (
  account: string,
  actions: Omit<ClientRowActionsProps, "client">,
): Column<Client>[] => [
  {
    id: "name",
    header: m.clients_column_client(),
    main: true,
    sortable: true,
    cell: (client) => (
      <div className="sm:max-w-54">
        <span className="flex items-start gap-1.5">
          <Identity
            name={clientName(client)}
            href={clientPath(account, client.id)}
            hue={client.account ? accountHue(client.account) : undefined}
            detail={detailOf(client)}
          />
          {client.pinned && (
            <>
              <Icon name="star" size="small" className="mt-1 text-accent" />
              <span className="sr-only">{m.clients_pinned()}</span>
            </>
          )}
        </span>
        <Labels labels={client.labels} />
      </div>
    ),
  },
  {
    id: "attention",
    header: m.clients_column_status(),
    sortable: true,
    phone: "plain",
    cell: (client) => <ClientStatusCell client={client} />,
  },
  {
    id: "level",
    header: m.clients_column_level(),
    cell: (client) =>
      client.level && client.status !== "waiting" ? (
        <ClientLevel account={account} client={client} level={client.level} />
      ) : null,
  },
  {
    id: "sharing",
    header: m.clients_column_sharing(),
    cell: ({ id, sharing }) =>
      sharing && <TextLink href={clientPath(account, id, "sharing")}>{sharingText(sharing)}</TextLink>,
  },
  {
    id: "entered",
    header: m.clients_column_entered(),
    sortable: true,
    cell: ({ lastEntryAt, account }) =>
      lastEntryAt ? (
        <Ago at={lastEntryAt} />
      ) : account ? (
        <span className="text-soft">{m.clients_never()}</span>
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

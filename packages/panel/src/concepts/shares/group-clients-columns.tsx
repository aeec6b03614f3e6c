import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { clientPath } from "../../paths.ts";
import { Badge, type Column, Identity } from "../../ui/index.ts";
import type { GroupClient } from "./queries.ts";
import { rightName } from "./right.ts";

export const groupClientsColumns = (account: string): Column<GroupClient>[] => [
  {
    id: "client",
    header: m.clients_column_client(),
    main: true,
    cell: ({ client, link }) => (
      <Identity
        name={client.name}
        hue={accountHue(client)}
        detail={client.number}
        href={clientPath(account, link, "sharing")}
      />
    ),
  },
  {
    id: "right",
    header: m.shares_column_right(),
    cell: ({ right, access, onlyHere }) => (
      <span className="flex flex-col items-start gap-1">
        {rightName(right.choice, right.name)}
        {access === "team" ? (
          <Badge tone="info">{m.shares_group_open()}</Badge>
        ) : (
          onlyHere && <Badge tone="wait">{m.shares_group_only()}</Badge>
        )}
      </span>
    ),
  },
  { id: "ceiling", header: m.client_ceiling(), cell: ({ ceiling }) => <RoleBadge role={ceiling} /> },
];

import type { ShownLevel } from "../../parts/roleName.ts";
import { tellingPermission } from "../../parts/telling-permission.ts";
import { ClientWhy } from "./ClientWhy.tsx";
import type { Client } from "./queries.ts";

export interface LevelReasonProps {
  account: string;
  client: Client;
  level: ShownLevel;
}

/** Why my level in a client is no higher. */
export function LevelReason({ account, client, level }: LevelReasonProps) {
  if (!client.account || level.level === "owner") return null;
  return (
    <ClientWhy
      account={account}
      client={client.account}
      permission={tellingPermission(level)}
      link={client.status === "active" ? client.id : undefined}
    />
  );
}

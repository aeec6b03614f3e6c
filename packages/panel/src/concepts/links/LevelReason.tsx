import { m } from "../../messages/messages.js";
import { roleName, type ShownLevel } from "../../parts/roleName.ts";
import { tellingPermission } from "../../parts/telling-permission.ts";
import { Hint } from "../../ui/index.ts";
import { ClientWhy } from "./ClientWhy.tsx";
import type { Client } from "./queries.ts";

export interface LevelReasonProps {
  account: string;
  client: Client;
  level: ShownLevel;
}

/** Why my level in a client is no higher. The server tells every step only to who is in; before, what the client set. */
export function LevelReason({ account, client, level }: LevelReasonProps) {
  if (!client.account || level.level === "owner") return null;
  if (client.visit)
    return <ClientWhy account={account} client={client.account} permission={tellingPermission(level)} />;
  if (!client.ceiling) return null;
  const text = m.clients_at_most({ client: client.account.name, level: roleName(client.ceiling) });
  return <Hint text={text}>{m.why_ask()}</Hint>;
}

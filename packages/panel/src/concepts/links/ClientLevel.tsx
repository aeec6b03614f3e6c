import { m } from "../../messages/messages.js";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { LevelWithWhy } from "../../parts/LevelWithWhy.tsx";
import type { ShownLevel } from "../../parts/roleName.ts";
import type { Client } from "./queries.ts";

export interface ClientLevelProps {
  account: string;
  client: Client;
  level: ShownLevel;
}

/** My level in a client, and why it is no higher, without entering it. */
export function ClientLevel({ account, client, level }: ClientLevelProps) {
  if (!client.account) return <LevelBadge level={level} />;
  return (
    <LevelWithWhy
      level={level}
      label={m.clients_why_label({ client: client.account.name })}
      account={client.account.number}
      via={account}
      ask={client.status === "active" ? { account, client: client.id } : undefined}
    />
  );
}

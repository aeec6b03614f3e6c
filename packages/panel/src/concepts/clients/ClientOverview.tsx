import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { DefinitionList, Sheet } from "../../ui/index.ts";
import type { Client } from "../links/queries.ts";

export function ClientOverview({ client }: { client: Client }) {
  const { account, invited, ownerName, ceiling, level, sentAt, endsAt } = client;
  const items = [
    { term: account ? m.person_number() : m.client_invited_as(), value: account?.number ?? invited },
    ...(ownerName ? [{ term: m.client_owner(), value: ownerName }] : []),
    ...(ceiling ? [{ term: m.client_ceiling(), value: <RoleBadge role={ceiling} /> }] : []),
    ...(level ? [{ term: m.clients_column_level(), value: <LevelBadge level={level} /> }] : []),
    { term: m.client_asked(), value: <Ago at={sentAt} /> },
    ...(endsAt ? [{ term: m.client_ends(), value: <Ago at={endsAt} /> }] : []),
  ];
  return (
    <Sheet title={m.client_tab_overview()}>
      <DefinitionList items={items} />
    </Sheet>
  );
}

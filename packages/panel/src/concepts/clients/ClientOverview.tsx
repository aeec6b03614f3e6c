import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { formatDate } from "../../parts/dates.ts";
import { RoleBadge } from "../../parts/RoleBadge.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { DefinitionList, Sheet } from "../../ui/index.ts";
import { ClientLevel } from "../links/ClientLevel.tsx";
import type { ClientDetail } from "../links/queries.ts";

export function ClientOverview({ client }: { client: ClientDetail }) {
  const { number } = useAccount();
  const { account, invited, ownerName, ceiling, level, sentAt, endsAt, acceptedAt, askedBy } = client;
  const { lastEntryAt, madeHere, message, inside } = client;
  const asked = askedBy ? m.client_asked_by({ person: askedBy.name, date: formatDate(sentAt) }) : null;
  const items = [
    { term: account ? m.person_number() : m.client_invited_as(), value: account?.number ?? invited },
    ...(ownerName ? [{ term: m.client_owner(), value: ownerName }] : []),
    ...(ceiling ? [{ term: m.client_ceiling(), value: <RoleBadge role={ceiling} /> }] : []),
    ...(level
      ? [
          {
            term: m.clients_column_level(),
            value: <ClientLevel account={number} client={client} level={level} />,
          },
        ]
      : []),
    { term: madeHere ? m.client_made() : m.client_asked(), value: asked ?? <Ago at={sentAt} /> },
    ...(message ? [{ term: m.client_message(), value: message }] : []),
    ...(acceptedAt && !madeHere ? [{ term: m.client_accepted(), value: formatDate(acceptedAt) }] : []),
    ...(endsAt ? [{ term: m.client_ends(), value: <Ago at={endsAt} /> }] : []),
    ...(account
      ? [
          {
            term: m.clients_column_entered(),
            value: lastEntryAt ? <Ago at={lastEntryAt} /> : m.clients_never(),
          },
        ]
      : []),
    ...(inside.length > 0
      ? [{ term: m.client_inside(), value: inside.map(({ person }) => person.name).join(", ") }]
      : []),
  ];
  return (
    <Sheet title={m.client_tab_overview()}>
      <DefinitionList items={items} />
    </Sheet>
  );
}

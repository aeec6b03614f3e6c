import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { accountHue } from "../../parts/accountHue.ts";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { LevelWithWhy } from "../../parts/LevelWithWhy.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { meQuery } from "../../parts/queries.ts";
import { visitorName } from "../../parts/visitorName.ts";
import { type Column, EmptyState, Identity } from "../../ui/index.ts";
import { type Entrant, entrantsQuery } from "./queries.ts";

const columns = (me: string | undefined): Column<Entrant>[] => [
  {
    id: "person",
    header: m.home_column_person(),
    main: true,
    cell: (entrant) => {
      const name = visitorName(entrant);
      return <Identity name={entrant.person?.id === me ? m.members_you({ name }) : name} shape="round" />;
    },
  },
  {
    id: "via",
    header: m.home_column_via(),
    cell: ({ via, isOwner }) =>
      via ? (
        <Identity name={via.name} hue={accountHue(via)} size="small" detail={via.number} />
      ) : isOwner ? (
        m.level_owner()
      ) : (
        m.home_via_team()
      ),
  },
  {
    id: "level",
    header: m.home_column_level(),
    cell: ({ level, person, isOwner }) =>
      person ? (
        <LevelWithWhy
          level={level}
          isOwner={isOwner}
          person={person.id === me ? undefined : person.id}
          label={m.why_level_of({ person: person.name })}
        />
      ) : (
        <LevelBadge level={level} />
      ),
  },
];

/** Everybody who has a way into this account, and how far it leads. */
export function Entrants({ account }: { account: string }) {
  const me = useQuery(meQuery());
  const query = useInfiniteQuery(entrantsQuery(account));
  return (
    <ListTable
      label={m.home_entrants()}
      query={query}
      columns={columns(me.data?.id)}
      rowKey={({ person, via }) => `${person?.id ?? ""} ${via?.number ?? ""}`}
      empty={<EmptyState icon="person" title={m.home_entrants_none()} />}
    />
  );
}

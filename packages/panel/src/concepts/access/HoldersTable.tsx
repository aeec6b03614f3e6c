import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { permissionInText } from "../../parts/permissionName.ts";
import { roleName } from "../../parts/roleName.ts";
import { WhyLink } from "../../parts/Why.tsx";
import { type Column, EmptyState, Identity } from "../../ui/index.ts";
import { type Holder, holdersQuery } from "./map-queries.ts";

/** Everybody who holds a permission here, each with the way by which he does. */
export function HoldersTable({ account, permission }: { account: string; permission: string }) {
  const holders = useInfiniteQuery(holdersQuery(account, permission));
  const count = holders.data?.pages[0]?.count;
  const asked = permissionInText(permission);
  return (
    <>
      <h2 className="mt-8 mb-2 font-serif text-heading font-semibold">
        {m.map_holders({ permission: asked })}
      </h2>
      <p aria-live="polite" className="mb-2 text-soft">
        {count === undefined ? "" : m.map_holders_count({ count })}
      </p>
      <ListTable
        label={m.map_holders({ permission: asked })}
        query={holders}
        columns={holderColumns(permission)}
        rowKey={({ person, via }) => `${person?.id ?? ""} ${via?.number ?? ""}`}
        empty={<EmptyState icon="person" title={m.map_holders_none()} />}
      />
    </>
  );
}

const holderColumns = (permission: string): Column<Holder>[] => [
  {
    id: "person",
    header: m.map_column_person(),
    main: true,
    cell: ({ person, count, via }) => (
      <Identity
        shape="round"
        name={person?.name ?? m.map_people({ count })}
        detail={person ? undefined : m.map_hidden({ account: via?.name ?? "" })}
      />
    ),
  },
  { id: "way", header: m.map_column_way(), cell: wayOf },
  {
    id: "level",
    header: m.map_column_level(),
    cell: ({ level, person }) => (
      <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <LevelBadge level={level} />
        {person && (
          <WhyLink
            permission={permission}
            person={person.id}
            label={m.why_level_of({ person: person.name })}
          />
        )}
      </span>
    ),
  },
];

function wayOf({ isOwner, role, ticked, via, further }: Holder): string {
  if (isOwner) return m.map_way_owner();
  if (via)
    return further ? m.map_way_further({ account: via.name }) : m.map_way_manager({ account: via.name });
  const name = role ? roleName(role) : "";
  return ticked ? m.map_way_ticked({ role: name }) : m.map_way_role({ role: name });
}

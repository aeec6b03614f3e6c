import { m } from "../../messages/messages.js";
import { Drift } from "../../parts/LevelBadge.tsx";
import type { Column } from "../../ui/index.ts";
import { MemberIdentity } from "../members/MemberIdentity.tsx";
import { MemberStatusCell } from "../members/MemberStatusCell.tsx";
import type { Member } from "../members/queries.ts";

export const rolePeopleColumns = (): Column<Member>[] => [
  {
    id: "person",
    header: m.members_column_person(),
    main: true,
    cell: (member) => <MemberIdentity member={member} />,
  },
  {
    id: "ticks",
    header: m.roles_column_ticks(),
    cell: ({ ticked, unticked }) =>
      ticked.length + unticked.length > 0 ? (
        <span className="flex flex-wrap gap-x-2">
          <Drift added={ticked} removed={unticked} />
        </span>
      ) : null,
  },
  {
    id: "status",
    header: m.members_column_status(),
    cell: (member) => <MemberStatusCell member={member} />,
  },
];

import { m } from "../../messages/messages.js";
import { formatTime } from "../../parts/dates.ts";
import { LevelWithWhy } from "../../parts/LevelWithWhy.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { DefinitionList, Sheet } from "../../ui/index.ts";

/** How far I may go in this account, and by which way I came. */
export function MyAccess() {
  const { me, owner, name } = useAccount();
  const { visit, level, isOwner } = me;
  return (
    <Sheet title={m.home_access()} sub={m.home_access_sub({ account: name })}>
      <DefinitionList
        items={[
          {
            term: m.home_level(),
            value: (
              <LevelWithWhy level={level} isOwner={isOwner} label={m.clients_why_label({ client: name })} />
            ),
          },
          {
            term: m.home_way(),
            value: isOwner
              ? m.home_way_owner()
              : visit
                ? m.home_way_visit({ manager: visit.via.name })
                : m.home_way_member(),
          },
          ...(visit ? [{ term: m.home_until(), value: formatTime(visit.expiresAt) }] : []),
          { term: m.home_permissions(), value: m.home_permissions_count({ count: me.permissions.length }) },
          { term: m.level_owner(), value: owner.name },
        ]}
      />
    </Sheet>
  );
}

import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { NoticePage } from "../../parts/frame/NoticePage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { PeopleCount } from "../../parts/PeopleCount.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useGo } from "../../parts/useGo.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { accountPath, groupPath } from "../../paths.ts";
import { Button, ButtonLink, PageHeader, Skeleton, TabLinks } from "../../ui/index.ts";
import { DeleteGroupDialog } from "./DeleteGroupDialog.tsx";
import { GroupNameDialog } from "./GroupNameDialog.tsx";
import { type Group, groupQuery } from "./queries.ts";

export interface GroupFrameProps {
  tab: "members" | "clients";
  children: (group: Group) => ReactNode;
}

/** What stands around every tab of a group's page. */
export function GroupFrame({ tab, children }: GroupFrameProps) {
  const { group: id = "" } = useParams({ strict: false });
  const { number, name } = useAccount();
  const query = useQuery(groupQuery(number, id));
  usePageTitle(query.data?.name ?? m.team_tab_groups(), name);
  const list = accountPath(number, "users/groups");
  const group = query.data;
  if (group)
    return (
      <>
        <GroupHeader group={group} list={list} />
        <TabLinks
          label={group.name}
          current={tab}
          tabs={[
            { id: "members", label: m.groups_column_members(), href: groupPath(number, id) },
            { id: "clients", label: m.shares_group_tab(), href: groupPath(number, id, "clients") },
          ]}
        />
        {children(group)}
      </>
    );
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={6} />;
  const back = <ButtonLink href={list}>{m.groups_back()}</ButtonLink>;
  return <NoticePage icon="people" title={m.groups_gone()} actions={back} />;
}

function GroupHeader({ group, list }: { group: Group; list: string }) {
  const { number, name } = useAccount();
  const noManage = useMay("groups.manage").reason;
  const { values, go, adjust } = useAddress();
  const open = useGo();
  const close = () => adjust({ rename: undefined, delete: undefined });
  const shared = { account: number, accountName: name, group, onClose: close };
  return (
    <>
      <PageHeader
        back={{ href: list, label: m.team_tab_groups() }}
        title={group.name}
        sub={<PeopleCount count={group.members} />}
        actions={
          <>
            <Button disabledReason={noManage} onPress={() => go({ rename: group.id })}>
              {m.groups_rename()}
            </Button>
            <Button disabledReason={noManage} onPress={() => go({ delete: group.id })}>
              {m.groups_delete()}
            </Button>
          </>
        }
      />
      {values.rename === group.id && <GroupNameDialog {...shared} onSaved={close} />}
      {values.delete === group.id && (
        <DeleteGroupDialog {...shared} onDeleted={() => open(list, { replace: true })} />
      )}
    </>
  );
}

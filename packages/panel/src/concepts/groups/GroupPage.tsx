import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { NoticePage } from "../../parts/frame/NoticePage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, Skeleton } from "../../ui/index.ts";
import { GroupView } from "./GroupView.tsx";
import { groupQuery } from "./queries.ts";

export default function GroupPage() {
  const { group: id = "" } = useParams({ strict: false });
  const { number, name } = useAccount();
  const query = useQuery(groupQuery(number, id));
  usePageTitle(query.data?.name ?? m.team_tab_groups(), name);
  const list = accountPath(number, "users/groups");
  if (query.data) return <GroupView group={query.data} list={list} />;
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Skeleton lines={6} />;
  const back = <ButtonLink href={list}>{m.groups_back()}</ButtonLink>;
  return <NoticePage icon="people" title={m.groups_gone()} actions={back} />;
}

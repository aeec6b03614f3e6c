import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { useMyAccounts } from "../../parts/frame/my-accounts.ts";
import { LoadError } from "../../parts/LoadError.tsx";
import { meQuery } from "../../parts/queries.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { PageHeader, Skeleton } from "../../ui/index.ts";
import { EnterableAccounts } from "./EnterableAccounts.tsx";
import { NoAccounts } from "./NoAccounts.tsx";

/** Where one lands: the account of last time, the only one there is, or a choice. */
export default function StartPage() {
  const { data: me } = useQuery(meQuery());
  const { ways, isError, error, refetch } = useMyAccounts();
  usePageTitle(m.start_pick_title());
  if (me?.lastAccount) return <Navigate replace to="/a/$account" params={{ account: me.lastAccount }} />;
  if (isError) return <LoadError error={error} onRetry={() => void refetch()} />;
  if (!ways) return <Skeleton lines={5} />;
  const open = ways.filter(({ pending }) => !pending);
  const own = open.filter(({ role }) => role !== "link");
  const [only] = own;
  if (only && own.length === 1 && ways.length === open.length)
    return <Navigate replace to="/a/$account" params={{ account: only.account.number }} />;
  if (ways.length === 0) return <NoAccounts email={me?.email ?? ""} />;
  return (
    <>
      <PageHeader title={m.start_pick_title()} sub={m.start_pick_sub()} />
      <EnterableAccounts />
    </>
  );
}

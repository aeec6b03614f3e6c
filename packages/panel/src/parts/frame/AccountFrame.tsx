import { ProblemError } from "@keyholder/sdk";
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation, useParams } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { initials, Skeleton } from "../../ui/index.ts";
import { useLanguage } from "../language.ts";
import { accountQuery } from "../queries.ts";
import { type Account, AccountContext } from "../useAccount.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { WhyProvider } from "../Why.tsx";
import { AccessEndedPage } from "./AccessEndedPage.tsx";
import { AccountRefusal } from "./AccountRefusal.tsx";
import { accountPages, pageOf, titleOf } from "./account-pages.ts";
import { RefusedPage } from "./RefusedPage.tsx";
import { Shell } from "./Shell.tsx";
import { typedTexts } from "./typed-texts.ts";
import { useAccessChanges } from "./useAccessChanges.ts";
import { useAskAgain } from "./useAskAgain.ts";
import { useKeptError } from "./useKeptError.ts";

const lost = new Set(["not-found", "visit-ended", "visit-required"]);

/** Everything below `/a/{number}`: loads the account, keeps it fresh, and shows what has become of it. */
export function AccountFrame() {
  const { account: number = "" } = useParams({ strict: false });
  const { pathname } = useLocation();
  useLanguage();
  useAskAgain(number, pathname);
  const query = useQuery({ ...accountQuery(number), retryOnMount: false });
  const { data: account } = query;
  const error = useKeptError(number, query.error, account !== undefined);
  useAccessChanges(account);
  if (error instanceof ProblemError && lost.has(error.code) && account)
    return <AccessEndedPage account={account} problem={error.problem} typed={typedTexts()} />;
  const onRetry = () => void query.refetch();
  // One shell before and after the account is there: an open menu stays open.
  return (
    <AccountContext key={number} value={account ?? null}>
      <Shell account={account ?? null} current={account ? pageOf(pathname) : ""}>
        {account ? (
          <AccountPage account={account} />
        ) : error ? (
          <AccountRefusal number={number} error={error} onRetry={onRetry} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Shell>
    </AccountContext>
  );
}

function AccountPage({ account }: { account: Account }) {
  const { pathname } = useLocation();
  const page = pageOf(pathname);
  const { permission } = accountPages[page];
  const title = titleOf(pathname);
  const named = account.me.visit ? m.acting_title({ initials: initials(account.name), title }) : title;
  usePageTitle(named, account.name);
  const refused = permission !== null && !account.me.permissions.includes(permission);
  return <WhyProvider>{refused ? <RefusedPage permission={permission} /> : <Outlet />}</WhyProvider>;
}

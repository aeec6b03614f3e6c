import type { Problem } from "@keyholder/sdk";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { ButtonLink, CopyText, Sheet } from "../../ui/index.ts";
import type { Account } from "../useAccount.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { EnterAgain } from "./EnterAgain.tsx";
import { NoticePage } from "./NoticePage.tsx";
import type { TypedText } from "./typed-texts.ts";
import { useWayBack } from "./useWayBack.ts";

export interface AccessEndedPageProps {
  account: Account;
  problem: Problem;
  /** What stood in the page's fields when it ended. */
  typed: readonly TypedText[];
}

/** A visit or membership that ended while its page was open. */
export function AccessEndedPage({ account, problem, typed }: AccessEndedPageProps) {
  const [kept] = useState(typed);
  const { visit } = account.me;
  const ways = problem.via ?? [];
  const title = visit
    ? m.ended_title({ account: account.name })
    : m.ended_access_title({ account: account.name });
  const back = useWayBack();
  usePageTitle(title);
  return (
    <main>
      <NoticePage
        alone
        icon="lock"
        title={title}
        actions={
          <>
            {ways.map((via) => (
              <EnterAgain key={via.number} account={account} via={via} />
            ))}
            {visit ? (
              <ButtonLink href={back(visit.via).href}>{back(visit.via).label}</ButtonLink>
            ) : (
              <ButtonLink href={paths.accounts}>{m.ended_accounts()}</ButtonLink>
            )}
          </>
        }
      >
        <p className="text-soft">{explanation(account, problem, !visit || back(visit.via).isHome)}</p>
        {kept.length > 0 && (
          <Sheet title={m.ended_typed()} sub={m.ended_typed_sub()}>
            <dl className="flex flex-col gap-3">
              {kept.map(({ label, text }) => (
                <div key={label}>
                  <dt className="text-small text-faint">{label}</dt>
                  <dd className="whitespace-pre-wrap">
                    <CopyText label={label} text={text} />
                  </dd>
                </div>
              ))}
            </dl>
          </Sheet>
        )}
      </NoticePage>
    </main>
  );
}

function explanation({ name, me }: Account, { ended, via = [] }: Problem, direct: boolean): string {
  if (!me.visit) return m.ended_taken_team({ account: name });
  if (ended === "ended-by-client") return m.ended_by_client({ account: name });
  if (ended === "expired") return m.ended_expired();
  if (via.length > 0) return m.ended_elsewhere();
  const words = { account: name, manager: me.visit.via.name };
  return direct ? m.ended_taken(words) : m.ended_taken_chain(words);
}

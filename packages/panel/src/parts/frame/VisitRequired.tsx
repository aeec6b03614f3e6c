import type { Problem } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/index.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { EnterAgain } from "./EnterAgain.tsx";
import { useMyAccounts } from "./my-accounts.ts";
import { NoticePage } from "./NoticePage.tsx";

/** A link into an account that one comes into only as a guest: says so before entering. */
export function VisitRequired({ number, problem }: { number: string; problem: Problem }) {
  const { ways } = useMyAccounts();
  const name = ways?.find(({ account }) => account.number === number)?.account.name ?? number;
  const title = m.door_title({ account: name });
  usePageTitle(title);
  return (
    <NoticePage
      icon="shield"
      title={title}
      actions={
        <>
          {problem.via?.map((via) => (
            <EnterAgain key={via.number} first account={{ number }} via={via} />
          ))}
          <ButtonLink href={paths.accounts}>{m.ended_accounts()}</ButtonLink>
        </>
      }
    >
      <p className="text-soft">{m.door_text()}</p>
    </NoticePage>
  );
}

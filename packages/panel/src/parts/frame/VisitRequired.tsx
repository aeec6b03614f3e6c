import type { Problem } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/index.ts";
import { LevelWithWhy } from "../LevelWithWhy.tsx";
import { usePageTitle } from "../usePageTitle.ts";
import { EnterAgain } from "./EnterAgain.tsx";
import { useMyAccounts } from "./my-accounts.ts";
import { NoticePage } from "./NoticePage.tsx";

/** A link into an account that one comes into only as a guest: says so before entering. */
export function VisitRequired({ number, problem }: { number: string; problem: Problem }) {
  const { ways } = useMyAccounts();
  const toHere = ways?.filter(({ account }) => account.number === number) ?? [];
  const name = toHere[0]?.account.name ?? number;
  const title = m.door_title({ account: name });
  usePageTitle(title);
  return (
    <NoticePage
      icon="shield"
      title={title}
      actions={<ButtonLink href={paths.accounts}>{m.ended_accounts()}</ButtonLink>}
    >
      <p className="text-soft">{m.door_text()}</p>
      <ul className="flex flex-col gap-2">
        {problem.via?.map((via) => {
          const level = toHere.find((way) => way.via?.number === via.number)?.level;
          return (
            <li key={via.number} className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <EnterAgain first account={{ number }} via={via} />
              {level && (
                <LevelWithWhy
                  level={level}
                  account={number}
                  via={via.number}
                  label={m.door_why_label({ manager: via.name })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </NoticePage>
  );
}

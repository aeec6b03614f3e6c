import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { formatList } from "../../parts/dates.ts";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Skeleton } from "../../ui/index.ts";
import { KeepGrants, type Kept } from "../grants/KeepGrants.tsx";
import { type ManagerLink, managerEndQuery } from "./queries.ts";

export interface EndManagerDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  onClose: () => void;
}

export function EndManagerDialog({ account, accountName, link, onClose }: EndManagerDialogProps) {
  const manager = link.account.name;
  const [kept, setKept] = useState<Kept>(new Set());
  const end = useQuery(managerEndQuery(account, link.id));
  const counts = end.data;
  const names = counts?.people.map((person) => person.name) ?? [];
  const unnamed = counts ? counts.peopleCount - names.length : 0;
  return (
    <EndingDialog
      account={account}
      accountName={accountName}
      title={m.managers_end_title({ manager })}
      verb={m.managers_end_verb({ manager })}
      done={m.managers_ended_toast({ manager })}
      end={() =>
        server.endManager({
          params: { account, link: link.id },
          body: { keep: kept === "all" ? "all" : [...kept] },
        })
      }
      onClose={onClose}
    >
      {end.isLoading && <Skeleton lines={2} />}
      {end.error && <ProblemText error={end.error} />}
      {counts && (
        <div className="flex flex-col gap-2">
          <p>
            {counts.peopleCount > 0
              ? m.managers_end_people({ manager, count: counts.peopleCount })
              : m.managers_end_nobody({ manager })}
            {counts.openVisits > 0 && ` ${m.managers_end_visits({ count: counts.openVisits })}`}
          </p>
          {names.length > 0 && (
            <p className="text-soft">
              {formatList(unnamed > 0 ? [...names, m.managers_end_more({ count: unnamed })] : names)}
            </p>
          )}
          {counts.grants > 0 && (
            <KeepGrants
              account={account}
              link={link.id}
              manager={manager}
              count={counts.grants}
              kept={kept}
              onChange={setKept}
            />
          )}
          {counts.webhooks > 0 && <p>{m.managers_end_webhooks({ manager, count: counts.webhooks })}</p>}
          <p>{m.managers_end_again()}</p>
        </div>
      )}
    </EndingDialog>
  );
}

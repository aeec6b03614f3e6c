import { useState } from "react";
import { m } from "../../messages/messages.js";
import { Button } from "../../ui/index.ts";
import { Ago } from "../Ago.tsx";
import { formatList } from "../dates.ts";
import { permissionInText, permissionName } from "../permissionName.ts";
import type { useFailure } from "../useFailure.ts";
import { askerName } from "./asker-name.ts";
import { GrantDialog } from "./GrantDialog.tsx";
import type { AccessRequest } from "./queries.ts";
import { useAnswer } from "./useAnswer.ts";

export interface AccessRequestCardProps {
  account: string;
  request: AccessRequest;
  report: ReturnType<typeof useFailure>["report"];
}

export function AccessRequestCard({ account, request, report }: AccessRequestCardProps) {
  const [granting, setGranting] = useState(false);
  const { refuse, withdraw, pending } = useAnswer(account, request, report);
  const { mine, via, note, gives, days, askedAt, askedOf, expiresAt } = request;
  const person = askerName(request);
  const words = { permission: permissionInText(request.permission), account: request.account.name };
  const cannot = request.canAnswer ? undefined : m.requests_not_open();
  const cannotGrant = cannot ?? (request.canGrant ? undefined : m.requests_beyond_me());
  return (
    <li className="flex flex-wrap items-start gap-4 rounded-sheet border border-line bg-sheet px-6 py-5 max-sm:px-4">
      <div className="flex min-w-0 flex-1 basis-72 flex-col gap-2">
        <p className="font-semibold">
          {mine ? m.requests_mine(words) : m.requests_wants({ ...words, person })}
          {!mine && via && request.person && ` (${m.requests_through({ account: via.name })})`}
        </p>
        {note && <blockquote className="border-l-2 border-line-strong pl-3 text-soft">{note}</blockquote>}
        {gives.length > 1 && (
          <p className="text-soft">
            {m.requests_gives({ permissions: formatList(gives.map(permissionName)) })}
          </p>
        )}
        <p className="text-small text-soft">
          {m.requests_grant_days({ count: days })} · <Ago at={askedAt} /> · {m.pages_expires()}{" "}
          <Ago at={expiresAt} />
          {mine && <> · {m.requests_waits({ account: askedOf.name })}</>}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {mine ? (
          <Button label={m.requests_withdraw_label(words)} pending={pending} onPress={withdraw}>
            {m.requests_withdraw()}
          </Button>
        ) : (
          <>
            <Button
              variant="primary"
              label={m.requests_grant_label({ person })}
              disabledReason={cannotGrant}
              onPress={() => setGranting(true)}
            >
              {m.requests_grant()}
            </Button>
            <Button
              label={m.requests_refuse_label({ person })}
              disabledReason={cannot}
              pending={pending}
              onPress={refuse}
            >
              {m.requests_refuse()}
            </Button>
          </>
        )}
      </div>
      {granting && <GrantDialog account={account} request={request} onClose={() => setGranting(false)} />}
    </li>
  );
}

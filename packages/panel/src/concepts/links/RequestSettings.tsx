import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useFailure } from "../../parts/useFailure.ts";
import { Button, CopyText, Sheet, Skeleton, Switch } from "../../ui/index.ts";
import { BlockedManagers } from "./BlockedManagers.tsx";
import { requestSettingsQuery } from "./queries.ts";
import { ShareCode } from "./ShareCode.tsx";
import { useRequestSettings } from "./useRequestSettings.ts";

export interface RequestSettingsProps {
  account: string;
  accountName: string;
}

/** Who may ask to manage this account: a request code, a share code, and who is blocked. */
export function RequestSettings({ account, accountName }: RequestSettingsProps) {
  const { failure, clear, report } = useFailure();
  const query = useQuery(requestSettingsQuery(account));
  const { demand, rotate, rotating } = useRequestSettings(account, report);
  const settings = query.data;
  return (
    <section aria-labelledby="request-settings" className="mt-10">
      <h2 id="request-settings" className="font-serif text-heading font-semibold">
        {m.requests_title({ account: accountName })}
      </h2>
      <p className="mt-0.5 mb-2 text-soft">{m.requests_sub()}</p>
      <FailureNotice failure={failure} onDismiss={clear} />
      <Sheet>
        {query.isError && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Skeleton lines={4} />}
        {settings && (
          <div className="flex flex-col gap-5">
            <div className="flex flex-col items-start gap-2">
              <Switch label={m.requests_code_switch()} on={settings.demandsCode} onChange={demand} />
              <p className="text-soft">{m.requests_code_note()}</p>
              {settings.code && (
                <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                  <span className="text-soft">{m.requests_code()}</span>
                  <span className="shrink-0 px-1 text-lead">
                    <CopyText text={settings.code} label={m.requests_code()} />
                  </span>
                  <Button size="small" pending={rotating} onPress={rotate}>
                    {m.requests_rotate()}
                  </Button>
                </div>
              )}
            </div>
            <ShareCode account={account} waitsUntil={settings.shareCodeExpiresAt} report={report} />
            <BlockedManagers account={account} report={report} />
          </div>
        )}
      </Sheet>
    </section>
  );
}

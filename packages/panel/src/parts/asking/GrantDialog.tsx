import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { ConfirmDialog, showToast } from "../../ui/index.ts";
import { formatList } from "../dates.ts";
import { ProblemText } from "../ProblemText.tsx";
import { permissionName } from "../permissionName.ts";
import { accountKey } from "../queries.ts";
import { askerName } from "./asker-name.ts";
import { DaysSelect } from "./DaysSelect.tsx";
import type { AccessRequest } from "./queries.ts";

export interface GrantDialogProps {
  account: string;
  request: AccessRequest;
  onClose: () => void;
}

/** What is given, to whom, and until when. */
export function GrantDialog({ account, request, onClose }: GrantDialogProps) {
  const cache = useQueryClient();
  const [days, setDays] = useState(request.days);
  const person = askerName(request);
  const granting = useMutation({
    mutationFn: () => server.grantAccess({ params: { account, request: request.id }, body: { days } }),
    onSuccess: async () => {
      showToast({ text: m.requests_granted_toast() });
      onClose();
      await cache.invalidateQueries({ queryKey: accountKey(account) });
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={m.requests_grant_title({ person })}
      sub={m.pages_for_account({ account: request.account.name })}
      verb={m.requests_grant_verb()}
      harmless
      onConfirm={() => granting.mutate()}
      pending={granting.isPending}
      error={granting.error && <ProblemText error={granting.error} />}
    >
      <div className="flex flex-col gap-4">
        <p>{m.requests_gives({ permissions: formatList(request.gives.map(permissionName)) })}</p>
        {request.kind === "link" && request.via && (
          <p>{m.requests_for_link({ account: request.via.name })}</p>
        )}
        {request.kind === "client" && <p>{m.requests_for_client({ person })}</p>}
        <DaysSelect days={days} onChange={setDays} />
      </div>
    </ConfirmDialog>
  );
}

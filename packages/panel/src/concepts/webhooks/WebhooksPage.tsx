import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ApiReferenceLink } from "../../parts/ApiReferenceLink.tsx";
import { ListTable } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useGo } from "../../parts/useGo.ts";
import { webhookPath } from "../../paths.ts";
import { Button, EmptyState, PageHeader } from "../../ui/index.ts";
import { webhooksQuery } from "./queries.ts";
import { SecretDialog } from "./SecretDialog.tsx";
import { WebhookDialog } from "./WebhookDialog.tsx";
import { webhooksColumns } from "./webhooks-columns.tsx";

export default function WebhooksPage() {
  const { number, name } = useAccount();
  const noManage = useMay("webhooks.manage").reason;
  const noRead = useMay("audit.view").reason;
  const { values, go, adjust } = useAddress();
  const open = useGo();
  const query = useInfiniteQuery(webhooksQuery(number));
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null);
  const close = () => adjust({ new: undefined });
  const create = (
    <Button variant="primary" disabledReason={noManage ?? noRead} onPress={() => go({ new: "webhook" })}>
      {m.webhooks_new()}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={m.frame_webhooks()}
        sub={
          <span className="flex flex-wrap gap-x-4">
            {m.webhooks_sub({ account: name })}
            <ApiReferenceLink />
          </span>
        }
        actions={create}
      />
      <ListTable
        label={m.frame_webhooks()}
        query={query}
        columns={webhooksColumns(number)}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="plug" title={m.webhooks_empty()} actions={create}>
            {m.webhooks_empty_text()}
          </EmptyState>
        }
      />
      {values.new === "webhook" && !made && (
        <WebhookDialog
          account={number}
          accountName={name}
          webhook={null}
          onClose={close}
          onSaved={({ id }, secret) => {
            if (secret) setMade({ id, secret });
          }}
        />
      )}
      {made && (
        <SecretDialog
          secret={made.secret}
          onClose={() => open(webhookPath(number, made.id), { replace: true })}
        />
      )}
    </>
  );
}

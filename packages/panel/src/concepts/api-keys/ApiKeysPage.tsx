import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { ApiReferenceLink } from "../../parts/ApiReferenceLink.tsx";
import { ListTable, rowsOf } from "../../parts/ListTable.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { Button, EmptyState, PageHeader } from "../../ui/index.ts";
import { SettingsTabs } from "../accounts/SettingsTabs.tsx";
import { apiKeysColumns } from "./api-keys-columns.tsx";
import { EndKeyDialog } from "./EndKeyDialog.tsx";
import { NewKeyDialog } from "./NewKeyDialog.tsx";
import { NewKeyShown } from "./NewKeyShown.tsx";
import { apiKeysQuery } from "./queries.ts";

export default function ApiKeysPage() {
  const { number, name } = useAccount();
  const noManage = useMay("api_keys.manage").reason;
  const { values, go, adjust } = useAddress();
  const query = useInfiniteQuery(apiKeysQuery(number));
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const ended = rowsOf(query.data)?.find((key) => key.id === values.end && key.can.end);
  const close = () => adjust({ new: undefined, end: undefined });
  const create = (
    <Button variant="primary" disabledReason={noManage} onPress={() => go({ new: "key" })}>
      {m.keys_new()}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={m.frame_settings()}
        sub={
          <span className="flex flex-wrap gap-x-4">
            {m.keys_sub({ account: name })}
            <ApiReferenceLink />
          </span>
        }
        actions={create}
      />
      <SettingsTabs current="api-keys" />
      <ListTable
        label={m.keys_title()}
        query={query}
        columns={apiKeysColumns((key) => go({ end: key.id }))}
        rowKey={(key) => key.id}
        empty={
          <EmptyState icon="shield" title={m.keys_empty()} actions={create}>
            {m.keys_empty_text()}
          </EmptyState>
        }
      />
      {values.new === "key" && (
        <NewKeyDialog
          onClose={close}
          onMade={(shown) => {
            setMade(shown);
            close();
          }}
        />
      )}
      {made && <NewKeyShown {...made} accountName={name} onClose={() => setMade(null)} />}
      {ended && <EndKeyDialog account={number} accountName={name} apiKey={ended} onClose={close} />}
    </>
  );
}

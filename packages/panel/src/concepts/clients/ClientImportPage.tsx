import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { RefusedPage } from "../../parts/frame/RefusedPage.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { accountPath } from "../../paths.ts";
import { PageHeader } from "../../ui/index.ts";
import { ClientImportPreview } from "./ClientImportPreview.tsx";
import { ClientImportResults } from "./ClientImportResults.tsx";
import { ClientImportSource } from "./ClientImportSource.tsx";

/** Many clients asked at once: write or drop them, look at what would happen, send, and see what became of each. */
export default function ClientImportPage() {
  const { number, name } = useAccount();
  const { may } = useMay("clients.invite");
  const cache = useQueryClient();
  const [text, setText] = useState("");
  const preview = useMutation({
    mutationFn: (written: string) =>
      server.previewClientImport({ params: { account: number }, body: { text: written } }),
  });
  const importing = useMutation({
    mutationFn: (asked: { level: string; message: string }) =>
      server.importClients({ params: { account: number }, body: { text, ...asked } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: accountKey(number) }),
  });
  if (!may) return <RefusedPage permission="clients.invite" />;
  const again = () => {
    preview.reset();
    importing.reset();
  };
  const check = (written: string) => {
    setText(written);
    preview.mutate(written);
  };
  return (
    <>
      <PageHeader
        title={m.clients_import_title()}
        sub={m.clients_import_sub({ account: name })}
        back={{ href: accountPath(number, "clients"), label: m.frame_clients() }}
      />
      {importing.data ? (
        <ClientImportResults account={number} rows={importing.data.rows} onAgain={again} />
      ) : preview.data ? (
        <ClientImportPreview preview={preview.data} sending={importing} onBack={again} />
      ) : (
        <ClientImportSource text={text} checking={preview} onCheck={check} />
      )}
    </>
  );
}

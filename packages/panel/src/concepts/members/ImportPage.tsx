import { useState } from "react";
import { m } from "../../messages/messages.js";
import { RefusedPage } from "../../parts/frame/RefusedPage.tsx";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useAddress } from "../../parts/useAddress.ts";
import { useMailReaches } from "../../parts/useMailReaches.ts";
import { accountPath } from "../../paths.ts";
import { Callout, PageHeader } from "../../ui/index.ts";
import { ImportMapping } from "./ImportMapping.tsx";
import { ImportRun } from "./ImportRun.tsx";
import { ImportSource } from "./ImportSource.tsx";

/** Many people at once out of a file: choose it, say what its columns are, look at what would happen, start. */
export default function ImportPage() {
  const { number, name } = useAccount();
  const { may } = useMay("people.manage");
  const { values, go } = useAddress();
  const mailReaches = useMailReaches();
  const [csv, setCsv] = useState("");
  if (!may) return <RefusedPage permission="people.manage" />;
  const again = () => {
    setCsv("");
    go({ import: undefined });
  };
  return (
    <>
      <PageHeader
        title={m.members_import_title()}
        sub={m.members_import_sub({ account: name })}
        back={{ href: accountPath(number, "users"), label: m.frame_users() }}
      />
      {!mailReaches && (
        <div className="mb-4 max-w-3xl">
          <Callout tone="wait">{m.members_import_no_mail()}</Callout>
        </div>
      )}
      {values.import ? (
        <ImportRun key={values.import} account={number} id={values.import} onAgain={again} />
      ) : csv ? (
        <ImportMapping
          account={number}
          csv={csv}
          onAgain={again}
          onChecked={(checked) => go({ import: checked.id })}
        />
      ) : (
        <ImportSource onText={setCsv} />
      )}
    </>
  );
}

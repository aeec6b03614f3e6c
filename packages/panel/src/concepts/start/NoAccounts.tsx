import { m } from "../../messages/messages.js";
import { CopyText, PageHeader, Sheet } from "../../ui/index.ts";

/** Signed in, and nowhere to go yet: what to give to somebody who can invite. */
export function NoAccounts({ email }: { email: string }) {
  return (
    <>
      <PageHeader title={m.start_none_title()} />
      <Sheet>
        <p className="text-soft">{m.start_none_text()}</p>
        <p className="mt-2">
          <CopyText label={m.entry_email()} text={email} />
        </p>
      </Sheet>
    </>
  );
}

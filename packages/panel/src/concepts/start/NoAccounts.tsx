import { m } from "../../messages/messages.js";
import { CopyText, EmptyState, Sheet } from "../../ui/index.ts";

/** Signed in, and nowhere to go yet: what to give to somebody who can invite. */
export function NoAccounts({ email }: { email: string }) {
  return (
    <Sheet>
      <EmptyState icon="person" title={m.start_none_title()}>
        <p>{m.start_none_text()}</p>
        <p className="mt-2 text-ink">
          <CopyText label={m.entry_email()} text={email} />
        </p>
      </EmptyState>
    </Sheet>
  );
}

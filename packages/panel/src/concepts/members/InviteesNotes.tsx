import { m } from "../../messages/messages.js";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink, Callout } from "../../ui/index.ts";
import type { CheckedInvitee } from "./useInvitees.ts";

export interface InviteesNotesProps {
  account: string;
  people: readonly CheckedInvitee[];
  /** Shows who has the address already. */
  onFind: (email: string) => void;
}

/** What is to be thought of before sending: shared mailboxes, and who is in the list already. */
export function InviteesNotes({ account, people, onFind }: InviteesNotesProps) {
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {people.map(({ email, state, known }) =>
        state === "known" ? (
          <Callout
            key={email}
            tone="wait"
            title={m.members_known_title({ name: known?.name ?? email })}
            actions={
              <Button size="small" onPress={() => onFind(email)}>
                {m.members_known_show()}
              </Button>
            }
          >
            {m.members_known_text({ email })}
          </Callout>
        ) : state === "shared" ? (
          <Callout
            key={email}
            tone="wait"
            title={m.members_shared_address({ email })}
            actions={
              <ButtonLink size="small" href={accountPath(account, "contacts", { new: email })}>
                {m.members_shared_contact()}
              </ButtonLink>
            }
          >
            {m.members_shared_text()}
          </Callout>
        ) : null,
      )}
    </div>
  );
}

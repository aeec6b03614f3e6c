import { m } from "../../messages/messages.js";
import { TokensField } from "../../ui/index.ts";
import { addressEnds } from "./addresses.ts";
import type { CheckedInvitee, Invitees } from "./useInvitees.ts";

const notes: Record<CheckedInvitee["state"], (() => string) | undefined> = {
  good: undefined,
  invalid: m.members_address_invalid,
  shared: m.members_address_shared,
  known: m.members_address_known,
};

/** The addresses, one or many. */
export function InviteesField({ invitees, error }: { invitees: Invitees; error?: string | undefined }) {
  return (
    <TokensField
      label={m.members_addresses_label()}
      description={m.members_addresses_note()}
      tokens={invitees.people.map(({ email, state, error: failed }) => ({
        value: email,
        note: notes[state]?.(),
        tone: state === "shared" ? "wait" : state !== "good" || failed ? "stop" : undefined,
      }))}
      typed={invitees.typed}
      onType={invitees.type}
      onAdd={invitees.add}
      onRemove={invitees.remove}
      removeLabel={(email) => m.members_address_remove({ email })}
      ends={addressEnds}
      autoFocus
      required
      error={error}
    />
  );
}

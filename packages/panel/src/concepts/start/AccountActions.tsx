import { m } from "../../messages/messages.js";
import { type EnterableAccount, wayId } from "../../parts/frame/my-accounts.ts";
import { accountPath } from "../../paths.ts";
import { Button, ButtonLink } from "../../ui/index.ts";

export interface AccountActionsProps {
  way: EnterableAccount;
  /** The way that is being opened. */
  busy: string | undefined;
  onEnter: (way: EnterableAccount) => void;
  onAccept: (way: EnterableAccount) => void;
  onEndVisit: (way: EnterableAccount) => void;
  onLeave: (way: EnterableAccount) => void;
}

/** What can be done from one row: open or enter, accept, end a visit, leave the team. */
export function AccountActions({ way, busy, onEnter, onAccept, onEndVisit, onLeave }: AccountActionsProps) {
  const { account, role, state, via, visit, pending } = way;
  const pressing = busy === wayId(way);
  const label = (text: string) => `${text}: ${account.name}`;
  const leave = role === "member" && (
    <Button
      variant="quiet"
      label={label(pending ? m.invitation_decline() : m.accounts_leave())}
      onPress={() => onLeave(way)}
    >
      {pending ? m.invitation_decline() : m.accounts_leave()}
    </Button>
  );
  if (pending)
    return (
      <span className="flex justify-end gap-2 max-sm:justify-start">
        {leave}
        <Button label={label(m.accounts_accept())} pending={pressing} onPress={() => onAccept(way)}>
          {m.accounts_accept()}
        </Button>
      </span>
    );
  if (state === "closed") return m.switcher_closed();
  return (
    <span className="flex justify-end gap-2 max-sm:justify-start">
      {leave}
      {via && visit && (
        <Button variant="quiet" label={label(m.accounts_end_visit())} onPress={() => onEndVisit(way)}>
          {m.accounts_end_visit()}
        </Button>
      )}
      {via || visit ? (
        <Button
          label={label(visit ? m.accounts_return() : m.accounts_enter())}
          pending={pressing}
          onPress={() => onEnter(way)}
        >
          {via && visit ? m.accounts_return() : via ? m.accounts_enter() : m.accounts_open()}
        </Button>
      ) : (
        <ButtonLink label={label(m.accounts_open())} href={accountPath(account.number)}>
          {m.accounts_open()}
        </ButtonLink>
      )}
    </span>
  );
}

import { m } from "../../messages/messages.js";
import { Checkbox, Icon, type Reason, reasonText } from "../../ui/index.ts";
import { mailLine, mailName } from "./mail-categories.ts";
import type { Recipients } from "./queries.ts";

export interface MailRecipientsProps extends Recipients {
  noManage: Reason | undefined;
  /** What was just chosen for the owner, while it is on its way. */
  sending: boolean | undefined;
  onOwner: (gets: boolean) => void;
}

/** Whom one kind of mail reaches; a warning where it reaches nobody. */
export function MailRecipients(props: MailRecipientsProps) {
  const { category, recipients, more, noManage, sending, onOwner } = props;
  const ownerGets = sending ?? recipients.some((one) => one.owner);
  const nobody = !recipients.some((one) => !one.bouncing) && more === 0;
  return (
    <li className="grid gap-x-6 gap-y-1 border-t border-line py-3 first:border-t-0 sm:grid-cols-[14rem_minmax(0,1fr)_auto]">
      <div>
        <p className="font-semibold">{mailName(category)}</p>
        <p className="text-small text-soft">{mailLine(category)}</p>
      </div>
      <div className="min-w-0">
        {recipients.map(({ name, email, owner, bouncing }) => (
          <p key={`${owner} ${email}`} className="flex flex-wrap items-center gap-x-2">
            <span>{owner ? m.recipients_owner({ name }) : name}</span>
            <span className="text-soft">{email}</span>
            {bouncing && (
              <span className="inline-flex items-center gap-1 text-small text-stop">
                <Icon name="alert" size="small" />
                {m.recipients_bouncing()}
              </span>
            )}
          </p>
        ))}
        {more > 0 && <p className="text-soft">{m.managers_end_more({ count: more })}</p>}
        {nobody && (
          <p className="mt-1 inline-flex items-center gap-2 rounded-sheet bg-wait-wash px-3 py-1.5">
            <Icon name="alert" className="text-wait" />
            {recipients.length > 0 ? m.recipients_all_bounce() : m.recipients_nobody()}
          </p>
        )}
      </div>
      <Checkbox checked={ownerGets} onChange={onOwner} readOnly={reasonText(noManage)}>
        {m.recipients_owner_gets()}
        <span className="sr-only"> {mailName(category)}</span>
      </Checkbox>
    </li>
  );
}

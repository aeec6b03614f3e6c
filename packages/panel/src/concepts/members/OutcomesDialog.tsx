import { m } from "../../messages/messages.js";
import { Button, Dialog, Icon } from "../../ui/index.ts";
import { outcomeText } from "./outcome-text.ts";
import type { Outcomes } from "./useChangeMembers.ts";

/** What became of a change to many, skipped ones first: they are what is left to do. */
export function OutcomesDialog({ outcomes, onClose }: { outcomes: Outcomes; onClose: () => void }) {
  const skipped = outcomes.filter(({ done }) => !done);
  const changed = outcomes.filter(({ done }) => done);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={m.members_outcome_title()}
      sub={
        <span role="status">
          {m.members_outcome_changed({ count: changed.length })},{" "}
          {m.members_outcome_skipped({ count: skipped.length })}
        </span>
      }
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {m.ui_close()}
        </Button>
      }
    >
      <ul className="flex flex-col">
        {[...skipped, ...changed].map(({ member, name, done, code, detail }) => (
          <li key={member} className="flex items-start gap-3 border-b border-line py-2 last:border-b-0">
            <Icon name={done ? "check" : "cross"} className={`mt-0.5 ${done ? "text-ok" : "text-stop"}`} />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{name}</span>
              <span className="block text-soft">
                {done ? m.members_outcome_done() : outcomeText(code, detail, name)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

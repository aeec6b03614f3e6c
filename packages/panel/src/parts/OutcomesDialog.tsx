import { m } from "../messages/messages.js";
import { Button, Dialog, Icon } from "../ui/index.ts";

export interface Outcome {
  id: string;
  name: string;
  done: boolean;
  text: string;
}

export interface OutcomesDialogProps {
  title: string;
  outcomes: readonly Outcome[];
  onClose: () => void;
}

/** What became of a change to many, skipped ones first: they are what is left to do. */
export function OutcomesDialog({ title, outcomes, onClose }: OutcomesDialogProps) {
  const skipped = outcomes.filter(({ done }) => !done);
  const changed = outcomes.filter(({ done }) => done);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
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
        {[...skipped, ...changed].map(({ id, name, done, text }) => (
          <li key={id} className="flex items-start gap-3 border-b border-line py-2 last:border-b-0">
            <Icon name={done ? "check" : "cross"} className={`mt-0.5 ${done ? "text-ok" : "text-stop"}`} />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{name}</span>
              <span className="block text-soft">{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

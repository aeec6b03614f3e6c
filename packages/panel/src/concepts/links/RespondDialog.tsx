import { useState } from "react";
import { m } from "../../messages/messages.js";
import { DeclarationBoxes } from "../../parts/DeclarationBoxes.tsx";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { type Level, LevelChoice } from "../../parts/LevelChoice.tsx";
import { levelName, roleName } from "../../parts/roleName.ts";
import { useDeclarations } from "../../parts/useDeclarations.ts";
import { Button, CopyText, Dialog, Field, Form } from "../../ui/index.ts";
import type { ManagerLink } from "./queries.ts";
import { useRespond } from "./useRespond.ts";

export interface RespondDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  /** Why one may not answer. */
  noAnswer: string | undefined;
  onClose: () => void;
}

const form = "respond";
const levels: readonly Level[] = ["admin", "editor", "viewer", "suspended"];

export function RespondDialog({ account, accountName, link, noAnswer, onClose }: RespondDialogProps) {
  // Nothing is chosen beforehand: how far somebody is let in is the one thing to decide here.
  const [level, setLevel] = useState<Level | null>(null);
  const [lastDay, setLastDay] = useState("");
  const [missing, setMissing] = useState(false);
  const responding = useRespond(account, link, onClose);
  const endsAt = lastDay ? new Date(`${lastDay}T23:59:59`).toISOString() : null;
  const declarations = useDeclarations(
    account,
    level && { side: "client", link: link.id, ceiling: level, endsAt },
  );
  const fields = responding.error ? describeProblem(responding.error).fields : {};
  const { askedBy } = link;
  const manager = link.account.name;
  const accept = () => {
    if (!level) return setMissing(true);
    const accepted = declarations.accept();
    if (!accepted) return;
    responding.mutate(
      { accept: true, ceiling: level, endsAt, declarations: accepted },
      { onError: declarations.refused },
    );
  };
  const verb = level ? m.managers_accept_as({ level: levelName(level) }) : m.managers_accept();
  const declining = responding.isPending && responding.variables.accept === false;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      title={m.managers_respond_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button
            pending={declining}
            disabledReason={noAnswer}
            onPress={() => responding.mutate({ accept: false })}
          >
            {m.managers_decline()}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={responding.isPending && !declining}
            disabledReason={noAnswer}
          >
            {verb}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={accept} error={formError(responding.error, ["ceiling", "endsAt"])}>
        <div>
          <p>{m.managers_respond_text({ manager, level: roleName(link.asksFor), account: accountName })}</p>
          <p className="mt-1 text-soft">
            <CopyText text={link.account.number} label={m.person_number()} />
            {askedBy && ` · ${askedBy.name}, ${askedBy.email}`}
          </p>
          {link.message && (
            <blockquote className="mt-2 border-l-2 border-line-strong pl-3 text-soft">
              {link.message}
            </blockquote>
          )}
        </div>
        <LevelChoice
          label={m.managers_choose_level()}
          who="manager"
          levels={levels}
          value={level}
          onChange={(chosen) => {
            setLevel(chosen);
            setMissing(false);
          }}
          error={missing ? m.managers_choose_level_first() : fields.ceiling}
        />
        <Field
          label={m.managers_ends_label()}
          description={m.managers_ends_note()}
          type="date"
          value={lastDay}
          onChange={setLastDay}
          error={fields.endsAt}
        />
        <DeclarationBoxes declarations={declarations} />
      </Form>
    </Dialog>
  );
}

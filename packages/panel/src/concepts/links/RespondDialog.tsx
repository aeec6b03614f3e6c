import { useState } from "react";
import { m } from "../../messages/messages.js";
import { DeclarationBoxes } from "../../parts/DeclarationBoxes.tsx";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import type { Level } from "../../parts/LevelChoice.tsx";
import { levelName, roleName } from "../../parts/roleName.ts";
import { useDeclarations } from "../../parts/useDeclarations.ts";
import { Button, CopyText, Dialog, Form, type Reason } from "../../ui/index.ts";
import { CeilingChoice } from "./CeilingChoice.tsx";
import { ConditionFields } from "./ConditionFields.tsx";
import { type Ceiling, isLevel } from "./ceiling-choice.ts";
import { DeclineRequest } from "./DeclineRequest.tsx";
import { conditionsBody, noConditions } from "./link-conditions.ts";
import type { ManagerLink } from "./queries.ts";
import { useRespond } from "./useRespond.ts";

export interface RespondDialogProps {
  account: string;
  accountName: string;
  link: ManagerLink;
  /** Why one may not answer. */
  noAnswer: Reason | undefined;
  onClose: () => void;
}

const form = "respond";
const levels: readonly Level[] = ["admin", "editor", "viewer", "suspended"];

/** Accepts a manager's request, with a ceiling and conditions, or declines it. */
export function RespondDialog({ account, accountName, link, noAnswer, onClose }: RespondDialogProps) {
  // Nothing is chosen beforehand: how far somebody is let in is the one thing to decide here.
  const [ceiling, setCeiling] = useState<Ceiling | null>(null);
  const [conditions, setConditions] = useState(noConditions);
  const [missing, setMissing] = useState(false);
  const [declining, setDeclining] = useState(false);
  const [refusal, setRefusal] = useState({ reason: "", block: false });
  const responding = useRespond(account, link, onClose);
  const given = ceiling === null || ceiling.length === 0 ? null : ceiling;
  const { endsAt, onward, requireTwoFactor } = conditionsBody(conditions);
  const declarations = useDeclarations(
    account,
    given ? { side: "client", link: link.id, ceiling: given, endsAt, onward } : null,
  );
  const fields = responding.error ? describeProblem(responding.error).fields : {};
  const { askedBy } = link;
  const manager = link.account.name;
  const send = () => {
    if (declining) return responding.mutate({ accept: false, ...refusal });
    if (!given) return setMissing(true);
    const accepted = declarations.accept();
    if (!accepted) return;
    const answer = { ceiling: given, endsAt, onward, requireTwoFactor, declarations: accepted };
    responding.mutate({ accept: true, ...answer }, { onError: declarations.refused });
  };
  const turn = (toDecline: boolean) => {
    responding.reset();
    setDeclining(toDecline);
  };
  const verb = isLevel(given) ? m.managers_accept_as({ level: levelName(given) }) : m.managers_accept();
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      title={declining ? m.decline_title({ manager }) : m.managers_respond_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button disabledReason={noAnswer} onPress={() => turn(!declining)}>
            {declining ? m.decline_back() : m.managers_decline()}
          </Button>
          <Button
            variant={declining ? "danger" : "primary"}
            type="submit"
            form={form}
            pending={responding.isPending}
            disabledReason={noAnswer}
          >
            {declining ? m.decline_verb() : verb}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={send} error={formError(responding.error, ["ceiling", "endsAt"])}>
        {declining ? (
          <DeclineRequest manager={manager} value={refusal} onChange={setRefusal} />
        ) : (
          <>
            <div>
              <p>
                {m.managers_respond_text({ manager, level: roleName(link.asksFor), account: accountName })}
              </p>
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
            <CeilingChoice
              account={account}
              label={m.managers_choose_level()}
              levels={levels}
              value={ceiling}
              onChange={setCeiling}
              error={missing && !given ? m.managers_choose_level_first() : fields.ceiling}
            />
            <ConditionFields value={conditions} onChange={setConditions} error={fields.endsAt} />
            <DeclarationBoxes declarations={declarations} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

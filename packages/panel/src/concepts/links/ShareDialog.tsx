import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { useDeclarations } from "../../parts/useDeclarations.ts";
import { Button, Dialog, Form } from "../../ui/index.ts";
import { conditionsBody } from "./link-conditions.ts";
import { matchQuery } from "./queries.ts";
import { ShareDeclarations } from "./ShareDeclarations.tsx";
import { ShareLevel } from "./ShareLevel.tsx";
import { ShareNumber } from "./ShareNumber.tsx";
import { emptyShare, shareSteps } from "./share-draft.ts";
import { useShareAccount } from "./useShareAccount.ts";
import { whoTyped } from "./who-typed.ts";

export interface ShareDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
}

const form = "share-account";

/** Offers the account to another one by its customer number, in three steps. */
export function ShareDialog({ account, accountName, onClose }: ShareDialogProps) {
  const [step, setStep] = useState(0);
  const [draft, setDraft] = useState(emptyShare);
  const [missing, setMissing] = useState(false);
  // Asked for when the number stands there in full, not with each digit.
  const [checked, setChecked] = useState<string | null>(null);
  const who = whoTyped(draft.typed);
  const number = who.kind === "number" && who.complete ? who.number : null;
  const asked = number !== null && number === checked;
  const match = useQuery({ ...matchQuery(account, number ?? ""), enabled: asked });
  const found = asked ? match.data : undefined;
  const ceiling = draft.ceiling === null || draft.ceiling.length === 0 ? null : draft.ceiling;
  const conditions = conditionsBody(draft.conditions);
  const { endsAt, onward } = conditions;
  const declarations = useDeclarations(
    account,
    number && ceiling && step === 2 ? { side: "client", number, ceiling, endsAt, onward } : null,
  );
  const sharing = useShareAccount(account, found, onClose);
  const fields = sharing.error ? describeProblem(sharing.error).fields : {};
  const name = shareSteps[step] ?? "who";

  const go = (to: number) => {
    setMissing(false);
    sharing.reset();
    setStep(to);
  };
  const next = () => {
    if (name === "who") {
      setChecked(number);
      setMissing(number === null);
      if (found) go(1);
      return;
    }
    if (!number || !ceiling) return setMissing(true);
    if (name === "what") return go(2);
    const accepted = declarations.accept();
    if (!accepted) return;
    const { message } = draft;
    const body = { number, ceiling, message, ...conditions, declarations: accepted };
    sharing.mutate(body, { onError: declarations.refused });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      placement="side"
      title={m.share_title()}
      sub={`${m.share_step({ step: step + 1, steps: shareSteps.length })} · ${m.pages_for_account({ account: accountName })}`}
      footer={
        <>
          <Button onPress={() => (step === 0 ? onClose() : go(step - 1))}>
            {step === 0 ? m.ui_cancel() : m.share_back()}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            pending={sharing.isPending || (asked && match.isFetching)}
          >
            {name === "declare" ? m.share_send() : m.share_next()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={next} error={formError(sharing.error, ["endsAt", "ceiling"])}>
        {name === "who" && (
          <ShareNumber
            accountName={accountName}
            typed={draft.typed}
            onChange={(typed) => {
              setDraft({ ...draft, typed });
              setMissing(false);
            }}
            onDone={() => setChecked(number)}
            missing={missing}
            found={found}
            error={asked ? match.error : null}
          />
        )}
        {name === "what" && (
          <ShareLevel
            account={account}
            draft={draft}
            onChange={setDraft}
            missing={missing && !ceiling}
            fields={fields}
          />
        )}
        {name === "declare" && found && (
          <ShareDeclarations
            {...{ account, accountName, draft, found, declarations }}
            ceiling={ceiling ?? "viewer"}
          />
        )}
      </Form>
    </Dialog>
  );
}

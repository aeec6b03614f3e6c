import { useState } from "react";
import { m } from "../../messages/messages.js";
import { DeclarationBoxes } from "../../parts/DeclarationBoxes.tsx";
import { formError } from "../../parts/form-error.tsx";
import { useDeclarations } from "../../parts/useDeclarations.ts";
import { Button, Dialog, Field, Form, type Reason } from "../../ui/index.ts";
import { OfferFacts } from "./OfferFacts.tsx";
import type { Offer } from "./queries.ts";
import { useAnswerOffer } from "./useAnswerOffer.ts";

export interface RespondOfferDialogProps {
  account: string;
  accountName: string;
  offer: Offer;
  /** Why one may not answer. */
  noAnswer: Reason | undefined;
  onClose: () => void;
}

const form = "respond-offer";

/** Takes on an account that is offered, or declines it. */
export function RespondOfferDialog({
  account,
  accountName,
  offer,
  noAnswer,
  onClose,
}: RespondOfferDialogProps) {
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState("");
  const answering = useAnswerOffer(account, offer, onClose);
  const declarations = useDeclarations(account, noAnswer ? null : { side: "manager", link: offer.id });
  const client = offer.account.name;
  const send = () => {
    if (declining) return answering.mutate({ accept: false, reason });
    const accepted = declarations.accept();
    if (accepted)
      answering.mutate({ accept: true, declarations: accepted }, { onError: declarations.refused });
  };
  const turn = () => {
    answering.reset();
    setDeclining(!declining);
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      keepOnOutsideClick
      title={declining ? m.offers_decline_title({ client }) : m.offers_dialog_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button disabledReason={noAnswer} onPress={turn}>
            {declining ? m.decline_back() : m.offers_decline()}
          </Button>
          <Button
            variant={declining ? "danger" : "primary"}
            type="submit"
            form={form}
            pending={answering.isPending}
            disabledReason={noAnswer}
          >
            {declining ? m.offers_decline_verb() : m.offers_accept()}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={send} error={formError(answering.error, ["reason"])}>
        {declining ? (
          <>
            <p>{m.offers_decline_text({ client })}</p>
            <Field
              label={m.decline_reason()}
              description={m.decline_reason_note()}
              lines={2}
              maxLength={500}
              autoFocus
              value={reason}
              onChange={setReason}
            />
          </>
        ) : (
          <>
            <p>{m.offers_dialog_text({ client, account: accountName })}</p>
            <OfferFacts offer={offer} />
            <DeclarationBoxes declarations={declarations} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

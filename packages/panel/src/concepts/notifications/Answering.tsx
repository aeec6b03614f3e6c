import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { m } from "../../messages/messages.js";
import type { Notification } from "../../parts/notifications/queries.ts";
import { meQuery } from "../../parts/queries.ts";
import { Button, Dialog, RadioCards } from "../../ui/index.ts";
import { AnswerRequest } from "./AnswerRequest.tsx";

export interface AnsweringProps {
  told: Notification;
  onClose: () => void;
}

/** A request by one's address names no account: one says first which it is for. */
export function Answering({ told, onClose }: AnsweringProps) {
  const own = useQuery(meQuery()).data?.ownAccounts ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const [number, setNumber] = useState<string | null>(null);
  const account = told.account?.number ?? (own.length === 1 ? own[0]?.number : number);
  if (account) return <AnswerRequest account={account} link={told.subject.id} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={m.notifications_which_account()}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button
            variant="primary"
            disabledReason={chosen ? undefined : m.notifications_which_account()}
            onPress={() => setNumber(chosen)}
          >
            {m.notifications_respond()}
          </Button>
        </>
      }
    >
      <p className="mb-3">{m.notifications_which_account_text({ other: told.words.other ?? "" })}</p>
      <RadioCards
        label={m.notifications_which_account()}
        cards={own.map(({ number, name }) => ({ value: number, label: name, line: number }))}
        value={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}

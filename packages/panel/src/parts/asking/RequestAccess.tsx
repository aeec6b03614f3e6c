import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Button, Callout, Field, Form } from "../../ui/index.ts";
import { ProblemText } from "../ProblemText.tsx";
import { accountKey } from "../queries.ts";
import { DaysSelect } from "./DaysSelect.tsx";

export interface RequestAccessProps {
  /** Where it is asked: the account itself, or for a client of it the account that I work in. */
  account: string;
  /** The link to the client. */
  client?: string | undefined;
  permission: string;
}

/** Asks those who can change the step that refuses. */
export function RequestAccess({ account, client, permission }: RequestAccessProps) {
  const cache = useQueryClient();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const [days, setDays] = useState(7);
  const asking = useMutation({
    mutationFn: () =>
      server.requestAccess({
        params: { account },
        body: { permission, note, days, ...(client && { client }) },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: [...accountKey(account), "access-requests"] }),
  });
  if (asking.data)
    return (
      <div role="status">
        <Callout tone="info">{m.ask_sent({ account: asking.data.askedOf.name })}</Callout>
      </div>
    );
  if (!open)
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{m.ask_open()}</Button>
      </div>
    );
  return (
    <Form onSubmit={() => asking.mutate()} error={asking.error && <ProblemText error={asking.error} />}>
      <p className="text-soft">{m.ask_text()}</p>
      <DaysSelect days={days} onChange={setDays} />
      <Field
        label={m.ask_note()}
        description={m.ask_note_hint()}
        value={note}
        onChange={setNote}
        lines={2}
        maxLength={500}
        autoFocus
      />
      <div>
        <Button type="submit" variant="primary" pending={asking.isPending}>
          {m.ask_send()}
        </Button>
      </div>
    </Form>
  );
}

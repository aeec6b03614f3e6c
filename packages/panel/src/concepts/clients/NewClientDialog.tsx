import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { language as spoken } from "../../parts/language.ts";
import { accountKey } from "../../parts/queries.ts";
import { useGo } from "../../parts/useGo.ts";
import { clientPath } from "../../paths.ts";
import { Button, Dialog, Field, Form, Segments, showToast } from "../../ui/index.ts";
import { InvitationLinks } from "../members/InvitationLinks.tsx";

export interface NewClientDialogProps {
  account: string;
  accountName: string;
  onClose: () => void;
}

const form = "new-client";

/** An account for a client who has none: ours to run until whoever is invited takes it over. */
export function NewClientDialog({ account, accountName, onClose }: NewClientDialogProps) {
  const cache = useQueryClient();
  const go = useGo();
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [language, setLanguage] = useState<"en" | "pl">(spoken());
  const making = useMutation({
    mutationFn: () =>
      server.createClientAccount({
        params: { account },
        body: { name, ownerEmail: email.trim() || null, language },
      }),
    onSuccess: (client) => {
      showToast({ text: m.clients_made_toast({ client: client.account?.name ?? name }) });
      void cache.invalidateQueries({ queryKey: accountKey(account) });
      void cache.invalidateQueries({ queryKey: ["my-accounts"] });
      if (client.link === null) go(clientPath(account, client.id));
    },
  });
  const fields = making.error ? describeProblem(making.error).fields : {};
  const made = making.data;
  if (made?.link) {
    const link = { name: email.trim(), email: email.trim(), link: made.link };
    return <InvitationLinks links={[link]} onClose={() => go(clientPath(account, made.id))} />;
  }
  return (
    <Dialog
      open
      keepOnOutsideClick
      onOpenChange={onClose}
      title={m.clients_make_title()}
      sub={m.pages_for_account({ account: accountName })}
      footer={
        <>
          <Button onPress={onClose}>{m.ui_cancel()}</Button>
          <Button variant="primary" type="submit" form={form} pending={making.isPending}>
            {m.clients_make_verb()}
          </Button>
        </>
      }
    >
      <Form
        id={form}
        onSubmit={() => making.mutate()}
        error={formError(making.error, ["name", "ownerEmail"])}
      >
        <p className="text-soft">{m.clients_make_text({ account: accountName })}</p>
        <Field
          label={m.clients_make_name()}
          value={name}
          onChange={setName}
          maxLength={120}
          autoComplete="off"
          autoFocus
          required
          error={fields.name}
        />
        <Field
          label={m.clients_make_owner()}
          description={m.clients_make_owner_note({ account: accountName })}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          error={fields.ownerEmail}
        />
        {email.trim() !== "" && <MailLanguage value={language} onChange={setLanguage} />}
      </Form>
    </Dialog>
  );
}

interface MailLanguageProps {
  value: "en" | "pl";
  onChange: (language: "en" | "pl") => void;
}

export function MailLanguage({ value, onChange }: MailLanguageProps) {
  return (
    <div>
      <p className="mb-1 font-semibold">{m.clients_make_language()}</p>
      <Segments
        label={m.clients_make_language()}
        segments={[
          { value: "en", label: "English" },
          { value: "pl", label: "Polski" },
        ]}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}

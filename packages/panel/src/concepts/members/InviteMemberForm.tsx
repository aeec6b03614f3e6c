import { ProblemError } from "@keyholder/sdk";
import { useState } from "react";
import { m } from "../../messages/messages.js";

import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { type Language, language as spoken } from "../../parts/language.ts";
import { Button, Callout, Field, Form, Select } from "../../ui/index.ts";
import type { Roles } from "./queries.ts";
import { RoleEditor } from "./RoleEditor.tsx";
import { isRoleAddress } from "./role-address.ts";
import type { RoleDraft } from "./role-draft.ts";
import type { useInviteMember } from "./useInviteMember.ts";

export interface InviteMemberFormProps {
  id: string;
  roles: Roles;
  inviting: ReturnType<typeof useInviteMember>;
  onFind: (email: string) => void;
}

const shown = ["email", "name", "role", "ticked", "unticked", "expiresAt", "message"];

const languages = () => [
  { value: "en" as const, label: "English" },
  { value: "pl" as const, label: "Polski" },
];

/** The end of that day, where the reader is. */
const endOfDay = (day: string) => (day ? new Date(`${day}T23:59:59`).toISOString() : null);

export function InviteMemberForm({ id, roles, inviting, onFind }: InviteMemberFormProps) {
  const first = roles.items.find((role) => role.choice === "viewer") ?? roles.items[0];
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [language, setLanguage] = useState<Language>(spoken());
  const [draft, setDraft] = useState<RoleDraft>({
    role: first?.choice ?? "viewer",
    ticked: [],
    unticked: [],
  });
  const [lastDay, setLastDay] = useState("");
  const [message, setMessage] = useState("");
  const { error } = inviting;
  const fields = error ? describeProblem(error).fields : {};
  const refused = formError(error, shown);
  const waiting = error instanceof ProblemError && error.code === "already-invited";
  const send = () =>
    inviting.mutate({ email, name, language, ...draft, expiresAt: endOfDay(lastDay), message });
  return (
    <Form
      id={id}
      onSubmit={send}
      error={
        refused && (
          <>
            {refused}
            {waiting && (
              <Button size="small" onPress={() => onFind(email)}>
                {m.members_invite_find()}
              </Button>
            )}
          </>
        )
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label={m.members_email_label()}
          type="email"
          value={email}
          onChange={setEmail}
          autoComplete="off"
          autoFocus
          required
          error={fields.email}
        />
        <Field
          label={m.members_name_label()}
          value={name}
          onChange={setName}
          autoComplete="off"
          required
          error={fields.name}
        />
      </div>
      {isRoleAddress(email) && (
        <Callout tone="wait" title={m.members_shared_title()}>
          {m.members_shared_text()}
        </Callout>
      )}
      <RoleEditor
        roles={roles}
        draft={draft}
        onChange={setDraft}
        error={fields.role ?? fields.ticked ?? fields.unticked}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={m.members_language_label()}
          description={m.members_language_note()}
          options={languages()}
          value={language}
          onChange={setLanguage}
        />
        <Field
          label={m.members_ends_label()}
          description={m.members_ends_note()}
          type="date"
          value={lastDay}
          onChange={setLastDay}
          error={fields.expiresAt}
        />
      </div>
      <Field
        label={m.members_message_label()}
        description={m.members_message_note()}
        value={message}
        onChange={setMessage}
        lines={3}
        maxLength={1000}
        error={fields.message}
      />
    </Form>
  );
}

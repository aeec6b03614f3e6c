import { useState } from "react";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { language } from "../../parts/language.ts";
import { NewPasswordField } from "../../parts/NewPasswordField.tsx";
import { Button, Field, Form } from "../../ui/index.ts";
import { Decline } from "./Decline.tsx";
import type { InvitationProps } from "./MemberInvitation.tsx";
import { useAccept } from "./useAccept.ts";

/** Nobody signs in with this address yet: a name and a password make the person. */
export function JoinAsNewPerson(props: InvitationProps) {
  const { kind, email, account } = props.invitation;
  const [name, setName] = useState(props.invitation.name);
  const [password, setPassword] = useState("");
  const named = props.invitation.name !== "";
  const accept = useAccept(props.token);
  const wrong = accept.error ? describeProblem(accept.error).fields : {};
  return (
    <Form
      onSubmit={() => accept.mutate({ name, password, language: language() })}
      error={formError(accept.error, ["name", "password"])}
      actions={
        <>
          <Button type="submit" variant="primary" pending={accept.isPending}>
            {kind === "owner"
              ? m.invitation_owner_accept({ account: account.name })
              : m.invitation_accept_new({ account: account.name })}
          </Button>
          <Decline {...props} />
        </>
      }
    >
      <p className="text-soft">{m.invitation_new_sub({ email })}</p>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        label={m.entry_name()}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={wrong.name}
        autoFocus={!named}
      />
      <NewPasswordField value={password} onChange={setPassword} error={wrong.password} autoFocus={named} />
    </Form>
  );
}

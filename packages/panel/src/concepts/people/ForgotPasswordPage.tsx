import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { formError } from "../../parts/form-error.tsx";
import { paths } from "../../paths.ts";
import { Button, Field, Form, TextLink } from "../../ui/index.ts";

export default function ForgotPasswordPage() {
  const [email, setEmail] = useState("");
  const request = useMutation({
    mutationFn: () => client.requestPasswordReset({ body: { email } }),
  });
  const back = <TextLink href={paths.signIn}>{m.forgot_back()}</TextLink>;
  if (request.isSuccess)
    return (
      <div role="status">
        <EntryTitle title={m.forgot_sent_title()} sub={m.forgot_sent_text({ email })} />
        {back}
      </div>
    );
  return (
    <>
      <EntryTitle title={m.forgot_title()} sub={m.forgot_sub()} />
      <Form
        onSubmit={() => request.mutate()}
        error={formError(request.error, ["email"])}
        actions={
          <div className="flex flex-1 flex-wrap items-center justify-between gap-3">
            <Button type="submit" variant="primary" pending={request.isPending}>
              {m.forgot_submit()}
            </Button>
            {back}
          </div>
        }
      >
        <Field
          label={m.entry_email()}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          error={request.error ? describeProblem(request.error).fields.email : undefined}
          autoFocus
        />
      </Form>
    </>
  );
}

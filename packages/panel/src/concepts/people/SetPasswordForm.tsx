import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { formError } from "../../parts/form-error.tsx";
import { NewPasswordField } from "../../parts/NewPasswordField.tsx";
import { useSignedIn } from "../../parts/useSignedIn.ts";
import { paths } from "../../paths.ts";
import { Button, Form } from "../../ui/index.ts";

export function SetPasswordForm({ token, email }: { token: string; email: string }) {
  const [password, setPassword] = useState("");
  const signedIn = useSignedIn();
  const complete = useMutation({
    mutationFn: () => client.completePasswordReset({ body: { token, password } }),
    onSuccess: (me) => signedIn(me, paths.start),
  });
  return (
    <>
      <EntryTitle title={m.setpw_title()} sub={m.setpw_sub({ email })} />
      <Form
        onSubmit={() => complete.mutate()}
        error={formError(complete.error, ["password"])}
        actions={
          <Button type="submit" variant="primary" pending={complete.isPending}>
            {m.setpw_submit()}
          </Button>
        }
      >
        {/* Lets the browser's password store know whose password it is. */}
        <input type="hidden" name="username" autoComplete="username" value={email} />
        <NewPasswordField
          autoFocus
          label={m.entry_new_password()}
          value={password}
          onChange={setPassword}
          error={complete.error ? describeProblem(complete.error).fields.password : undefined}
        />
      </Form>
    </>
  );
}

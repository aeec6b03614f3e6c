import { useMutation, useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { formError } from "../../parts/form-error.tsx";
import { setupQuery } from "../../parts/queries.ts";
import { useSignedIn } from "../../parts/useSignedIn.ts";
import { paths, returnPath } from "../../paths.ts";
import { Button, Field, Form, PasswordField, TextLink } from "../../ui/index.ts";

export default function SignInPage() {
  const to = returnPath(useLocation().hash);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const { data: setup } = useQuery(setupQuery());
  const signedIn = useSignedIn();
  const signIn = useMutation({
    mutationFn: () => client.signIn({ body: { email, password } }),
    onSuccess: (me) => signedIn(me, to),
  });
  if (setup?.needed) return <Navigate replace to={paths.setup} />;
  return (
    <>
      <EntryTitle title={m.signin_title()} sub={to === paths.start ? undefined : m.signin_sub_return()} />
      <Form
        onSubmit={() => signIn.mutate()}
        error={formError(signIn.error, [])}
        actions={
          <div className="flex flex-1 flex-wrap items-center justify-between gap-3">
            <Button type="submit" variant="primary" pending={signIn.isPending}>
              {m.signin_submit()}
            </Button>
            <TextLink href={paths.forgotPassword}>{m.signin_forgot()}</TextLink>
          </div>
        }
      >
        <Field
          label={m.entry_email()}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
          autoFocus
        />
        <PasswordField
          label={m.entry_password()}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
      {setup?.demo && (
        <p className="mt-8 border-t border-line pt-4 text-soft">
          {m.signin_demo()} <TextLink href={paths.demoMail}>{m.signin_demo_link()}</TextLink>
        </p>
      )}
    </>
  );
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { formError } from "../../parts/form-error.tsx";
import { useLanguage } from "../../parts/language.ts";
import { NewPasswordField } from "../../parts/NewPasswordField.tsx";
import { setupQuery } from "../../parts/queries.ts";
import { useSignedIn } from "../../parts/useSignedIn.ts";
import { paths } from "../../paths.ts";
import { Button, Field, Form } from "../../ui/index.ts";

const empty = { name: "", email: "", password: "", accountName: "" };
const fields = [...Object.keys(empty), "token"];

export function SetupForm({ token }: { token: string }) {
  const [draft, setDraft] = useState({ ...empty, token });
  const cache = useQueryClient();
  const language = useLanguage();
  const signedIn = useSignedIn();
  const complete = useMutation({
    mutationFn: () => client.completeSetup({ body: { ...draft, language } }),
    onSuccess: (me) => {
      cache.removeQueries(setupQuery());
      signedIn(me, paths.start);
    },
  });
  const wrong = complete.error ? describeProblem(complete.error).fields : {};
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
    error: wrong[name],
  });
  return (
    <>
      <EntryTitle title={m.setup_title()} sub={m.setup_sub()} />
      <Form
        onSubmit={() => complete.mutate()}
        error={formError(complete.error, fields)}
        actions={
          <Button type="submit" variant="primary" pending={complete.isPending}>
            {m.setup_submit()}
          </Button>
        }
      >
        <Field
          {...field("token")}
          label={m.setup_token()}
          description={m.setup_token_note()}
          autoComplete="off"
          autoFocus={token === ""}
        />
        <Field {...field("name")} label={m.entry_name()} autoComplete="name" autoFocus={token !== ""} />
        <Field {...field("email")} label={m.entry_email()} type="email" autoComplete="username" />
        <NewPasswordField {...field("password")} />
        <Field {...field("accountName")} label={m.setup_organisation_name()} autoComplete="organization" />
      </Form>
    </>
  );
}

import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { NewPasswordField } from "../../parts/NewPasswordField.tsx";
import { Button, Form, PasswordField, showToast } from "../../ui/index.ts";

const empty = { current: "", password: "" };

export function ChangePasswordForm({ email }: { email: string }) {
  const [draft, setDraft] = useState(empty);
  const cache = useQueryClient();
  const change = useMutation({
    mutationFn: () => client.changePassword({ body: draft }),
    onSuccess: () => {
      setDraft(empty);
      void cache.invalidateQueries({ queryKey: ["sessions"] });
      showToast({ text: m.profile_password_changed() });
    },
  });
  const wrongOne = change.error instanceof ProblemError && change.error.code === "wrong-credentials";
  const wrong = change.error ? describeProblem(change.error).fields : {};
  return (
    <Form
      onSubmit={() => change.mutate()}
      error={wrongOne ? undefined : formError(change.error, ["current", "password"])}
      actions={
        <Button type="submit" pending={change.isPending}>
          {m.profile_password_change()}
        </Button>
      }
    >
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        label={m.profile_password_current()}
        autoComplete="current-password"
        value={draft.current}
        onChange={(current) => setDraft({ ...draft, current })}
        error={wrongOne ? m.profile_password_wrong() : wrong.current}
      />
      <NewPasswordField
        label={m.entry_new_password()}
        value={draft.password}
        onChange={(password) => setDraft({ ...draft, password })}
        error={wrong.password}
      />
    </Form>
  );
}

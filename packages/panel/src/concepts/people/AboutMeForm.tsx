import type { AnswerOf, Operations } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { type Language, speak } from "../../parts/language.ts";
import { meQuery } from "../../parts/queries.ts";
import { Button, Field, Form, Select, showToast } from "../../ui/index.ts";

export function AboutMeForm({ me }: { me: AnswerOf<Operations["getMe"]> }) {
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState<Language>(me.language);
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: () => client.updateMe({ body: { name, language } }),
    onSuccess: (changed) => {
      cache.setQueryData(meQuery().queryKey, changed);
      void cache.invalidateQueries({ queryKey: ["account"] });
      speak(changed.language);
      showToast({ text: m.profile_saved() });
    },
  });
  return (
    <Form
      onSubmit={() => save.mutate()}
      error={formError(save.error, ["name", "language"])}
      actions={
        <Button type="submit" pending={save.isPending}>
          {m.profile_save()}
        </Button>
      }
    >
      <Field
        label={m.profile_name()}
        autoComplete="name"
        value={name}
        onChange={setName}
        error={save.error ? describeProblem(save.error).fields.name : undefined}
      />
      <Select
        label={m.profile_language()}
        description={m.profile_language_note()}
        value={language}
        onChange={setLanguage}
        options={[
          { value: "en", label: "English" },
          { value: "pl", label: "Polski" },
        ]}
      />
    </Form>
  );
}

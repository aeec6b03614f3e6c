import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../client.ts";
import { type Language, speak } from "./language.ts";
import { meQuery } from "./queries.ts";

/** Speaks another language at once, and remembers it for the signed-in person on every device. */
export function useChooseLanguage() {
  const cache = useQueryClient();
  const save = useMutation({
    mutationFn: (language: Language) => client.updateMe({ body: { language } }),
    onSuccess: (me) => cache.setQueryData(meQuery().queryKey, me),
  });
  return (language: Language) => {
    speak(language);
    save.mutate(language);
  };
}

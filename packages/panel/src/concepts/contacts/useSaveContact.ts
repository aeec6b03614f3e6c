import { ProblemError } from "@keyholder/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { accountKey } from "../../parts/queries.ts";
import { showToast } from "../../ui/index.ts";
import { bodyOf, type ContactValues, changeOf } from "./contact-values.ts";
import type { Contact } from "./queries.ts";

export interface ContactSave {
  draft: ContactValues;
  changes: Partial<ContactValues>;
  version: number;
}

/** Makes a contact, or changes the one that is given. */
export function useSaveContact(account: string, contact: Contact | null, onDone: () => void) {
  const cache = useQueryClient();
  const reload = () => cache.invalidateQueries({ queryKey: accountKey(account) });
  return useMutation({
    mutationFn: ({ draft, changes, version }: ContactSave) =>
      contact
        ? client.updateContact({
            params: { account, contact: contact.id },
            body: changeOf(changes),
            version,
          })
        : client.createContact({ params: { account }, body: bodyOf(draft) }),
    onSuccess: async ({ name }) => {
      showToast({ text: m.contacts_saved_toast({ name }) });
      onDone();
      await reload();
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.code === "stale") void reload();
    },
  });
}

import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { useSignedIn } from "../../parts/useSignedIn.ts";
import { accountPath } from "../../paths.ts";

/** Accepts an invitation to a team, as a new person or as the one signed in, and opens the account. */
export function useAccept(token: string) {
  const signedIn = useSignedIn();
  return useMutation({
    mutationFn: (person: { name?: string; password?: string; language?: "en" | "pl" }) =>
      client.acceptInvitation({ body: { token, ...person } }),
    onSuccess: ({ me, account }) => signedIn(me, accountPath(account)),
  });
}

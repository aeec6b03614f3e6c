import { ProblemError, UnreachableError } from "@keyholder/sdk";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { client } from "../../client.ts";
import { accountKey } from "../../parts/queries.ts";
import type { InvitationLink } from "./InvitationLinks.tsx";
import type { RoleDraft } from "./role-draft.ts";
import type { Invitee, Invitees } from "./useInvitees.ts";

export interface Given extends RoleDraft {
  language: "en" | "pl";
  groups: string[];
  expiresAt: string | null;
  message: string;
}

export interface Sending {
  running: boolean;
  sent: number;
  failed: number;
  of: number;
}

/** With these there is no use in trying the next one. */
const endsAll = (error: unknown) =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.code === "throttled");

/** Invites one after the other. Who is invited leaves the list; who is not stays with the reason. */
export function useInviteMembers(
  account: string,
  invitees: Invitees,
  onAll: (sent: Invitee[], mailed: boolean) => void,
) {
  const cache = useQueryClient();
  const [sending, setSending] = useState<Sending>({ running: false, sent: 0, failed: 0, of: 0 });
  const [links, setLinks] = useState<readonly InvitationLink[]>([]);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  const send = async (people: readonly Invitee[], given: Given) => {
    const done: Invitee[] = [];
    const failed: Invitee[] = [];
    let mailed = true;
    const tell = (running: boolean) =>
      setSending({ running, sent: done.length, failed: failed.length, of: people.length });
    tell(true);
    for (const person of people) {
      if (stopped.current) break;
      try {
        const { email, name } = person;
        const { link } = await client.inviteMember({ params: { account }, body: { email, name, ...given } });
        done.push(person);
        if (link) {
          mailed = false;
          setLinks((earlier) => [...earlier, { name, email, link }]);
        }
        invitees.remove(email);
      } catch (error) {
        failed.push(person);
        invitees.fail(person.email, error);
        if (endsAll(error)) break;
      }
      tell(true);
    }
    tell(false);
    void cache.invalidateQueries({ queryKey: accountKey(account) });
    if (!stopped.current && done.length === people.length) onAll(done, mailed);
  };
  return { sending, send, links, forgetLinks: () => setLinks([]) };
}

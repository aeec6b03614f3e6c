import { type AnswerOf, type Client, type Operations, ProblemError } from "@keyholder/sdk";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { client } from "../client.ts";
import { useLanguage } from "./language.ts";
import { accountKey } from "./queries.ts";

export type Declaration = AnswerOf<Operations["previewDeclarations"]>["declarations"][number];
/** What is to be agreed: the side, the link or the number, the ceiling and its end. */
export type Draft = Omit<Parameters<Client["previewDeclarations"]>[0]["body"], "language">;

export interface Declarations {
  /** undefined until they are there; null while it is not known what they are about. */
  readonly list: readonly Declaration[] | null | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  readonly isTicked: (declaration: Declaration) => boolean;
  readonly tick: (declaration: Declaration, ticked: boolean) => void;
  /** Whether the required ones that are not ticked are pointed out. */
  readonly demanded: boolean;
  /** What to send along, or null when a required one is missing, which is pointed out then. */
  readonly accept: () => { id: string; sha256: string }[] | null;
  /** Give it what the server refused: when a text changed meanwhile, the new one is fetched. */
  readonly refused: (error: unknown) => void;
}

// What was ticked is these words, not others that come in their place.
const inTheseWords = ({ id, sha256 }: Declaration) => `${id} ${sha256}`;

/** What this account declares by agreeing to a draft; null while there is none yet. For DeclarationBoxes. */
export function useDeclarations(account: string, draft: Draft | null): Declarations {
  const language = useLanguage();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [demanded, setDemanded] = useState(false);
  const query = useQuery({
    queryKey: [...accountKey(account), "declarations", draft, language],
    queryFn: ({ signal }) => {
      if (!draft) throw new Error("there is no draft to ask about");
      return client.previewDeclarations({ params: { account }, body: { ...draft, language }, signal });
    },
    enabled: draft !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const list = draft ? query.data?.declarations : null;
  const isTicked = (declaration: Declaration) => ticked.has(inTheseWords(declaration));
  return {
    list,
    error: draft && query.error,
    retry: () => void query.refetch(),
    isTicked,
    tick(declaration, on) {
      const words = inTheseWords(declaration);
      setTicked((before) => new Set(on ? [...before, words] : [...before].filter((one) => one !== words)));
    },
    demanded,
    accept() {
      setDemanded(true);
      if (!list || query.isPlaceholderData) return null;
      if (list.some((one) => one.required && !isTicked(one))) return null;
      return list.filter(isTicked).map(({ id, sha256 }) => ({ id, sha256 }));
    },
    refused(error) {
      if (error instanceof ProblemError && error.code === "declarations-changed") void query.refetch();
    },
  };
}

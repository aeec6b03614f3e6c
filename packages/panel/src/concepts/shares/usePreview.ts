import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sharingPreviewQuery } from "./queries.ts";
import { bodyOf, type SharingValues } from "./sharing-draft.ts";

const pause = 200;

/** Who could enter with the draft, asked once one has paused. */
export function usePreview(account: string, link: string, draft: SharingValues) {
  const wanted = JSON.stringify(bodyOf(draft));
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), pause);
    return () => clearTimeout(timer);
  }, [wanted]);
  const query = useInfiniteQuery(sharingPreviewQuery(account, link, JSON.parse(asked)));
  return Object.assign(query, { isBehind: asked !== wanted });
}

export type Preview = ReturnType<typeof usePreview>;

import { useEffect } from "react";

/** The tab's title: "My clients · Studio North · Keyholder". */
export function usePageTitle(...parts: readonly (string | undefined)[]): void {
  const title = [...parts.filter(Boolean), "Keyholder"].join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}

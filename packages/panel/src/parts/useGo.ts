import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";

/** Opens an address of `paths.ts` inside the app. */
export function useGo(): (href: string, how?: { replace?: boolean }) => void {
  const { history } = useRouter();
  return useCallback(
    (href, { replace = false } = {}) => (replace ? history.replace(href) : history.push(href)),
    [history],
  );
}

import { useLocation } from "@tanstack/react-router";

/** A value behind the `#`, which never reaches the server by itself: `/invitation#token=…`. */
export function useHash(name: string): string | null {
  return new URLSearchParams(useLocation().hash).get(name);
}

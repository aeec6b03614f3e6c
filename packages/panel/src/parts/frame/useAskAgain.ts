import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { accountQuery } from "../queries.ts";

/**
 * Asks with every step to another page what I may do in this account: a page that needs nothing more from the server
 * would go on showing what it has after my access was taken away.
 */
export function useAskAgain(number: string, pathname: string): void {
  const cache = useQueryClient();
  const asked = useRef(pathname);
  useEffect(() => {
    if (asked.current === pathname) return;
    asked.current = pathname;
    void cache.invalidateQueries({ queryKey: accountQuery(number).queryKey });
  }, [cache, number, pathname]);
}

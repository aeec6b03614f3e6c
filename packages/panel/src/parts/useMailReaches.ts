import { useQuery } from "@tanstack/react-query";
import { setupQuery } from "./queries.ts";

/** Whether what Keyholder writes is sent, or shown by the demo; true until it is known. */
export function useMailReaches(): boolean {
  const { data } = useQuery(setupQuery());
  return !data || data.mailIsSent || data.demo;
}

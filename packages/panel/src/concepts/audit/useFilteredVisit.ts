import { useQuery } from "@tanstack/react-query";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { visitQuery } from "../visits/queries.ts";

/** The visit that the log is narrowed to; only who sees the managers is told whose it is. */
export function useFilteredVisit(id: string) {
  const { number } = useAccount();
  const { may } = useMay("managers.view");
  return useQuery({ ...visitQuery(number, id), enabled: may }).data;
}

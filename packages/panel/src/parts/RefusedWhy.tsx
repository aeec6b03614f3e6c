import { ProblemError } from "@keyholder/sdk";
import { useContext } from "react";
import { AccountContext } from "./useAccount.ts";
import { WhyLink } from "./Why.tsx";

/** At a refusal for lack of a permission, on an account's page: which step refuses, and who can change it. */
export function RefusedWhy({ error }: { error: unknown }) {
  const account = useContext(AccountContext);
  const permission = error instanceof ProblemError && error.code === "refused" && error.problem.permission;
  return account && permission ? <WhyLink permission={permission} /> : null;
}

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { Button, EmptyState, Skeleton } from "../../ui/index.ts";
import type { Roles } from "./queries.ts";

export interface RolesLoadingProps {
  query: UseQueryResult<Roles>;
  children: (roles: Roles) => ReactNode;
}

/** What needs the account's roles, once they are here. */
export function RolesLoading({ query, children }: RolesLoadingProps) {
  if (query.data) return children(query.data);
  if (!query.error) return <Skeleton lines={8} />;
  return (
    <EmptyState
      icon="alert"
      title={describeProblem(query.error).title}
      actions={<Button onPress={() => void query.refetch()}>{m.ui_retry()}</Button>}
    />
  );
}

import { ProblemError } from "@keyholder/sdk";
import { ErrorPage } from "./ErrorPage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { VisitRequired } from "./VisitRequired.tsx";

export interface AccountRefusalProps {
  number: string;
  error: unknown;
  onRetry: () => void;
}

/** An account that could not be opened at all: hidden, to be entered first, or a failure. */
export function AccountRefusal({ number, error, onRetry }: AccountRefusalProps) {
  if (!(error instanceof ProblemError)) return <ErrorPage error={error} onRetry={onRetry} />;
  if (error.code === "not-found") return <NotFoundPage />;
  const doors = error.problem.via?.length ?? 0;
  if (error.code === "visit-required" || (error.code === "visit-ended" && doors > 0))
    return <VisitRequired number={number} problem={error.problem} />;
  if (error.code === "visit-ended") return <NotFoundPage />;
  return <ErrorPage error={error} onRetry={onRetry} />;
}

import { ProblemError } from "@keyholder/sdk";
import type { ReactNode } from "react";
import { m } from "../messages/messages.js";
import { Button, Callout } from "../ui/index.ts";
import { describeProblem } from "./describe-problem.ts";
import { RefusedWhy } from "./RefusedWhy.tsx";
import type { Failure } from "./useFailure.ts";

export interface FailureNoticeProps {
  failure: Failure | null;
  onDismiss: () => void;
  action?: ReactNode;
}

/** Says on the page what was refused and why; what the page shows is already as it stands on the server. */
export function FailureNotice({ failure, onDismiss, action }: FailureNoticeProps) {
  if (!failure) return null;
  const { title, detail } = describeProblem(failure.error);
  const stale = failure.error instanceof ProblemError && failure.error.code === "stale";
  return (
    <div className="mb-4">
      <Callout
        tone="stop"
        title={failure.what}
        actions={
          <>
            {action}
            <Button size="small" onPress={onDismiss}>
              {m.ui_dismiss()}
            </Button>
          </>
        }
      >
        <p>
          {title} {stale ? m.failure_stale() : detail} <RefusedWhy error={failure.error} />
        </p>
      </Callout>
    </div>
  );
}

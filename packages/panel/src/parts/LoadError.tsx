import { m } from "../messages/messages.js";
import { Button, Callout } from "../ui/index.ts";
import { describeProblem } from "./describe-problem.ts";

export interface LoadErrorProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
}

/** Something could not be loaded or done: what, and trying again. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const { title, detail } = describeProblem(error);
  return (
    <Callout tone="stop" title={title} actions={onRetry && <Button onPress={onRetry}>{m.ui_retry()}</Button>}>
      {detail}
    </Callout>
  );
}

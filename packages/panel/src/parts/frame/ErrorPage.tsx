import { ProblemError } from "@keyholder/sdk";
import { m } from "../../messages/messages.js";
import { paths } from "../../paths.ts";
import { Button, ButtonLink, CopyText } from "../../ui/index.ts";
import { describeProblem } from "../describe-problem.ts";
import { usePageTitle } from "../usePageTitle.ts";
import { NoticePage } from "./NoticePage.tsx";

export interface ErrorPageProps {
  error: unknown;
  onRetry: () => void;
}

/** A failure that leaves no page to show: what, the request's number to quote, trying again. */
export function ErrorPage({ error, onRetry }: ErrorPageProps) {
  const { title, detail } = describeProblem(error);
  const request = error instanceof ProblemError ? error.problem.instance : undefined;
  usePageTitle(m.error_title());
  return (
    <NoticePage
      icon="alert"
      title={m.error_title()}
      actions={
        <>
          <Button variant="primary" onPress={onRetry}>
            {m.ui_retry()}
          </Button>
          <ButtonLink href={paths.start}>{m.error_home()}</ButtonLink>
        </>
      }
    >
      <p className="text-soft">
        {title} {detail}
      </p>
      {request && (
        <div>
          <p>
            {m.error_request()}: <CopyText label={m.error_request()} text={request} />
          </p>
          <p className="text-soft">{m.error_request_text()}</p>
        </div>
      )}
    </NoticePage>
  );
}

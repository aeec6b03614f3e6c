import { ProblemError } from "@keyholder/sdk";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { useHash } from "../../parts/useHash.ts";
import { paths } from "../../paths.ts";
import { Button, ButtonLink, Skeleton } from "../../ui/index.ts";
import { SetPasswordForm } from "./SetPasswordForm.tsx";

/** The page that a mailed link for a new password leads to. */
export default function SetPasswordPage() {
  const token = useHash("token");
  const link = useQuery({
    queryKey: ["password-reset", token],
    queryFn: ({ signal }) => client.readPasswordReset({ body: { token: token ?? "" }, signal }),
    enabled: token !== null,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (token === null) return <Unusable title={m.setpw_no_token()} />;
  if (link.isPending) return <Skeleton lines={4} />;
  if (!link.isError) return <SetPasswordForm token={token} email={link.data.email} />;
  const { title, detail } = describeProblem(link.error);
  const again = !(link.error instanceof ProblemError) || link.error.code === "throttled";
  return <Unusable title={title} detail={detail} onRetry={again ? () => void link.refetch() : undefined} />;
}

interface UnusableProps {
  title: string;
  detail?: string | undefined;
  onRetry?: (() => void) | undefined;
}

function Unusable({ title, detail, onRetry }: UnusableProps) {
  return (
    <>
      <EntryTitle title={title} sub={detail} />
      <div className="flex flex-wrap gap-2">
        {onRetry ? (
          <Button variant="primary" onPress={onRetry}>
            {m.ui_retry()}
          </Button>
        ) : (
          <ButtonLink variant="primary" href={paths.forgotPassword}>
            {m.setpw_again()}
          </ButtonLink>
        )}
        <ButtonLink href={paths.signIn}>{m.forgot_back()}</ButtonLink>
      </div>
    </>
  );
}

import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { accountPath } from "../../paths.ts";
import { ButtonLink, Sheet, Skeleton } from "../../ui/index.ts";
import { LoadError } from "../LoadError.tsx";
import { permissionInText } from "../permissionName.ts";
import { whyQuery } from "../queries.ts";
import { useAccount } from "../useAccount.ts";
import { WhyAnswer } from "../WhyAnswer.tsx";
import { NoticePage } from "./NoticePage.tsx";

/** A page of an account that one is in, but may not see: which step refuses, and who can change that. */
export function RefusedPage({ permission }: { permission: string }) {
  const { number, name } = useAccount();
  const why = useQuery(whyQuery(number, permission));
  return (
    <NoticePage
      icon="lock"
      title={m.refused_title({ permission: permissionInText(permission), account: name })}
      actions={<ButtonLink href={accountPath(number)}>{m.refused_home()}</ButtonLink>}
    >
      <p className="text-soft">{m.refused_text()}</p>
      <div className="w-full">
        <Sheet>
          {why.data && <WhyAnswer why={why.data} ask={{ account: number }} />}
          {why.isPending && <Skeleton lines={5} />}
          {why.isError && <LoadError error={why.error} onRetry={() => void why.refetch()} />}
        </Sheet>
      </div>
    </NoticePage>
  );
}

import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { EntryTitle } from "../../parts/EntryTitle.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { setupQuery } from "../../parts/queries.ts";
import { useHash } from "../../parts/useHash.ts";
import { paths } from "../../paths.ts";
import { ButtonLink, Skeleton } from "../../ui/index.ts";
import { SetupForm } from "./SetupForm.tsx";

/** The very first page of a new server. */
export default function SetupPage() {
  const token = useHash("token");
  const setup = useQuery(setupQuery());
  if (setup.isPending) return <Skeleton lines={6} />;
  if (setup.isError) return <LoadError error={setup.error} onRetry={() => void setup.refetch()} />;
  if (setup.data.needed) return <SetupForm token={token ?? ""} />;
  return (
    <>
      <EntryTitle title={m.setup_done_title()} sub={m.setup_done_text()} />
      <ButtonLink variant="primary" href={paths.signIn}>
        {m.signin_submit()}
      </ButtonLink>
    </>
  );
}

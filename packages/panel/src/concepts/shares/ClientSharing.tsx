import { useQuery } from "@tanstack/react-query";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { Skeleton } from "../../ui/index.ts";
import { rolesQuery } from "../members/queries.ts";
import { sharingQuery } from "./queries.ts";
import { SharingForm } from "./SharingForm.tsx";

export function ClientSharing({ link }: { link: string }) {
  const { number, name } = useAccount();
  const sharing = useQuery(sharingQuery(number, link));
  const roles = useQuery(rolesQuery(number));
  const failed = [sharing, roles].find((query) => query.error && !query.data);
  if (failed) return <LoadError error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!sharing.data || !roles.data) return <Skeleton lines={8} />;
  return (
    <SharingForm
      key={link}
      account={number}
      accountName={name}
      link={link}
      sharing={sharing.data}
      roles={roles.data}
    />
  );
}

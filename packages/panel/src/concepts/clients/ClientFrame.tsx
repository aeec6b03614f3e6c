import { ProblemError } from "@keyholder/sdk";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { m } from "../../messages/messages.js";
import { NoticePage } from "../../parts/frame/NoticePage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, PageHeader, Skeleton } from "../../ui/index.ts";
import { ClientStatusCell } from "../links/ClientStatusCell.tsx";
import { clientName } from "../links/client-name.ts";
import { type ClientDetail, clientQuery } from "../links/queries.ts";
import { ClientActions } from "./ClientActions.tsx";
import { type ClientTab, ClientTabs } from "./ClientTabs.tsx";

export interface ClientFrameProps {
  tab: ClientTab;
  children: (client: ClientDetail) => ReactNode;
}

/** What stands around every tab of a client's page. */
export function ClientFrame({ tab, children }: ClientFrameProps) {
  const { link = "" } = useParams({ strict: false });
  const { number, name } = useAccount();
  const query = useQuery(clientQuery(number, link));
  const client = query.data;
  usePageTitle(client && clientName(client), name);
  const list = accountPath(number, "clients");
  if (client)
    return (
      <>
        <PageHeader
          back={{ href: list, label: m.frame_clients() }}
          title={clientName(client)}
          mark={<ClientStatusCell client={client} />}
          sub={client.account?.number}
          actions={<ClientActions client={client} />}
        />
        <ClientTabs client={client} current={tab} />
        {children(client)}
      </>
    );
  if (query.error instanceof ProblemError && query.error.code === "not-found") {
    const back = <ButtonLink href={list}>{m.client_back()}</ButtonLink>;
    return <NoticePage icon="rooms" title={m.client_gone()} actions={back} />;
  }
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={8} />;
}

import { ProblemError } from "@keyholder/sdk";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { m } from "../../messages/messages.js";
import { NoticePage } from "../../parts/frame/NoticePage.tsx";
import { LoadError } from "../../parts/LoadError.tsx";
import { useAccount } from "../../parts/useAccount.ts";
import { usePageTitle } from "../../parts/usePageTitle.ts";
import { accountPath } from "../../paths.ts";
import { ButtonLink, Skeleton } from "../../ui/index.ts";
import { Messages } from "./Messages.tsx";
import { webhookQuery } from "./queries.ts";
import { WebhookHeader } from "./WebhookHeader.tsx";
import { WebhookNotices } from "./WebhookNotices.tsx";
import { hostOf } from "./webhook-words.tsx";

export default function WebhookPage() {
  const { webhook: id = "" } = useParams({ strict: false });
  const { number, name } = useAccount();
  const query = useQuery(webhookQuery(number, id));
  const webhook = query.data;
  usePageTitle(webhook ? webhook.description || hostOf(webhook.url) : m.frame_webhooks(), name);
  if (query.error instanceof ProblemError && query.error.code === "not-found") {
    const back = <ButtonLink href={accountPath(number, "webhooks")}>{m.webhooks_back()}</ButtonLink>;
    return <NoticePage icon="plug" title={m.webhooks_gone()} actions={back} />;
  }
  if (webhook)
    return (
      <>
        <WebhookHeader webhook={webhook} />
        <WebhookNotices webhook={webhook} />
        <Messages webhook={webhook} />
      </>
    );
  if (query.error) return <LoadError error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={8} />;
}

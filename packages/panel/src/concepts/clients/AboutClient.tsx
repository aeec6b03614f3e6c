import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { FailureNotice } from "../../parts/FailureNotice.tsx";
import { accountKey } from "../../parts/queries.ts";
import { useAccount, useMay } from "../../parts/useAccount.ts";
import { useFailure } from "../../parts/useFailure.ts";
import { EmptyState, Sheet, Switch, showToast } from "../../ui/index.ts";
import { clientName } from "../links/client-name.ts";
import { type ClientDetail, clientQuery } from "../links/queries.ts";
import { featureLine, featureName } from "./feature-name.ts";

/** Which features a client account has, where this account made it. */
export function AboutClient({ client }: { client: ClientDetail }) {
  const { number, name } = useAccount();
  const cache = useQueryClient();
  const lacks = useMay("clients.features").reason;
  const noFeatures = lacks ?? (client.can.features ? undefined : m.client_not_shared());
  const { failure, clear, report } = useFailure();
  const words = { client: clientName(client), account: name };
  const key = clientQuery(number, client.id).queryKey;
  const switching = useMutation({
    mutationFn: ({ feature, on }: { feature: string; on: boolean }) =>
      server.switchClientFeature({ params: { account: number, link: client.id, feature }, body: { on } }),
    onMutate: ({ feature, on }) => {
      cache.setQueryData(key, (now) => now && withFeature(now, feature, on));
    },
    onSuccess: (after, { feature, on }) => {
      cache.setQueryData(key, after);
      const told = { feature: featureName(feature), client: clientName(client) };
      showToast({
        text: on ? m.client_feature_on_toast(told) : m.client_feature_off_toast(told),
        onUndo: () => switching.mutate({ feature, on: !on }),
      });
    },
    onError: report(m.client_feature_failed(words)),
    onSettled: () => cache.invalidateQueries({ queryKey: accountKey(number) }),
  });
  if (!client.features) return <EmptyState icon="rooms" title={m.client_about_none(words)} />;
  return (
    <>
      <FailureNotice failure={failure} onDismiss={clear} />
      <Sheet title={m.client_features_title()} sub={m.client_features_sub(words)}>
        <ul className="divide-y divide-line">
          {client.features.map(({ feature, on, mine }) => (
            <li key={feature} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
              <Switch
                label={featureName(feature)}
                on={on}
                onChange={(wanted) => switching.mutate({ feature, on: wanted })}
                disabledReason={
                  noFeatures ?? (mine ? undefined : m.client_feature_not_mine({ account: name }))
                }
              />
              <p className="text-soft">{featureLine(feature)}</p>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  );
}

function withFeature(client: ClientDetail, feature: string, on: boolean): ClientDetail {
  const features = client.features?.map((one) => (one.feature === feature ? { ...one, on } : one)) ?? null;
  return { ...client, features };
}

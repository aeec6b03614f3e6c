import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client as server } from "../../client.ts";
import { m } from "../../messages/messages.js";
import type { useFailure } from "../../parts/useFailure.ts";
import { showToast } from "../../ui/index.ts";
import { requestSettingsQuery } from "./queries.ts";

export function useRequestSettings(account: string, report: ReturnType<typeof useFailure>["report"]) {
  const cache = useQueryClient();
  const { queryKey } = requestSettingsQuery(account);
  const params = { account };
  const onError = report(m.requests_failed());
  const demanding = useMutation({
    mutationFn: (demandsCode: boolean) => server.changeRequestSettings({ params, body: { demandsCode } }),
    onSuccess: (settings) => {
      cache.setQueryData(queryKey, settings);
      showToast({ text: settings.demandsCode ? m.requests_on_toast() : m.requests_off_toast() });
    },
    onError,
  });
  const rotation = useMutation({
    mutationFn: () => server.rotateRequestCode({ params }),
    onSuccess: (settings) => {
      cache.setQueryData(queryKey, settings);
      showToast({ text: m.requests_rotated_toast() });
    },
    onError,
  });
  return { demand: demanding.mutate, rotate: () => rotation.mutate(), rotating: rotation.isPending };
}

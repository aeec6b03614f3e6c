import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { importKey, importQuery, type MemberImport } from "./import-queries.ts";
import { saveFile } from "./save-file.ts";

export function useImportActions(account: string, id: string) {
  const cache = useQueryClient();
  const params = { account, import: id };
  const shared = {
    onSuccess: (fresh: MemberImport) => cache.setQueryData(importQuery(account, id).queryKey, fresh),
    // Refused, it has gone on without us: what it is now is shown.
    onError: () => void cache.invalidateQueries({ queryKey: importKey(account, id) }),
  };
  const start = useMutation({ mutationFn: () => client.startMemberImport({ params }), ...shared });
  const cancel = useMutation({ mutationFn: () => client.cancelMemberImport({ params }), ...shared });
  const failures = useMutation({
    mutationFn: () => client.exportMemberImportFailures({ params }),
    onSuccess: (csv) => saveFile("failures.csv", csv),
  });
  return { start, cancel, failures, error: start.error ?? cancel.error ?? failures.error };
}

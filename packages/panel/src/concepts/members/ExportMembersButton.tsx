import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Button } from "../../ui/index.ts";
import type { MembersFilter } from "./queries.ts";
import { saveFile } from "./save-file.ts";

export interface ExportMembersButtonProps {
  account: string;
  filter: MembersFilter;
  onFailed: (error: unknown) => void;
}

/** The team, filtered as it is shown, as a file. */
export function ExportMembersButton({ account, filter, onFailed }: ExportMembersButtonProps) {
  const exporting = useMutation({
    mutationFn: () => client.exportMembers({ params: { account }, query: filter }),
    onSuccess: (csv) => saveFile(`${account}-users.csv`, csv),
    onError: onFailed,
  });
  return (
    <Button icon="download" pending={exporting.isPending} onPress={() => exporting.mutate()}>
      {m.members_export()}
    </Button>
  );
}

import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Button } from "../../ui/index.ts";
import { saveFile } from "../members/save-file.ts";
import type { Departure } from "./queries.ts";

export interface DownloadDepartureProps {
  account: string;
  departure: Departure;
  onFailed: (error: unknown) => void;
}

/** The clients that somebody could enter until he was removed, as a file. */
export function DownloadDeparture({ account, departure, onFailed }: DownloadDepartureProps) {
  const { id, name, at } = departure;
  const downloading = useMutation({
    mutationFn: () => client.exportDeparture({ params: { account, departure: id } }),
    onSuccess: (csv) => saveFile(`${account}-${at.slice(0, 10)}-clients.csv`, csv),
    onError: onFailed,
  });
  return (
    <Button
      icon="download"
      label={m.departures_download_label({ name })}
      pending={downloading.isPending}
      onPress={() => downloading.mutate()}
    >
      {m.departures_download()}
    </Button>
  );
}

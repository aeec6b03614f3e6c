import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Button } from "../../ui/index.ts";
import { saveFile } from "../members/save-file.ts";

export interface DownloadReceiptProps {
  account: string;
  link: string;
  /** What the other side is called, and its number. */
  other: { name: string | null; number: string };
  onFailed: (error: unknown) => void;
}

/** What both sides declared, as a document to keep. */
export function DownloadReceipt({ account, link, other, onFailed }: DownloadReceiptProps) {
  const downloading = useMutation({
    mutationFn: () => client.getReceipt({ params: { account, link } }),
    onSuccess: (bytes) =>
      saveFile(`${m.receipts_file()}-${account}-${other.number}.pdf`, bytes, "application/pdf"),
    onError: onFailed,
  });
  return (
    <Button
      icon="download"
      label={m.receipts_download_label({ other: other.name ?? other.number })}
      pending={downloading.isPending}
      onPress={() => downloading.mutate()}
    >
      {m.receipts_download()}
    </Button>
  );
}

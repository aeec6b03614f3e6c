import { client } from "../../client.ts";
import { m } from "../../messages/messages.js";
import { Ago } from "../../parts/Ago.tsx";
import { EndingDialog } from "../../parts/EndingDialog.tsx";
import type { ApiKey } from "./queries.ts";

export interface EndKeyDialogProps {
  account: string;
  accountName: string;
  apiKey: ApiKey;
  onClose: () => void;
}

export function EndKeyDialog({ apiKey, ...dialog }: EndKeyDialogProps) {
  const { name, prefix, lastUsedAt } = apiKey;
  return (
    <EndingDialog
      {...dialog}
      title={m.keys_end_title({ name })}
      verb={m.keys_end()}
      done={m.keys_end_toast({ name })}
      end={() => client.endApiKey({ params: { account: dialog.account, key: apiKey.id } })}
    >
      <div className="flex flex-col gap-3">
        <p>{m.keys_end_text({ prefix })}</p>
        <p className="text-soft">
          {lastUsedAt ? (
            <>
              {m.keys_column_used()}: <Ago at={lastUsedAt} />
            </>
          ) : (
            m.keys_end_text_unused()
          )}
        </p>
      </div>
    </EndingDialog>
  );
}

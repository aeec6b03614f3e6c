import { m } from "../../messages/messages.js";
import type { Level } from "../../parts/LevelChoice.tsx";
import { Field } from "../../ui/index.ts";
import { CeilingChoice } from "./CeilingChoice.tsx";
import { ConditionFields } from "./ConditionFields.tsx";
import { StepHeading } from "./StepHeading.tsx";
import type { ShareDraft } from "./share-draft.ts";

export interface ShareLevelProps {
  account: string;
  draft: ShareDraft;
  onChange: (draft: ShareDraft) => void;
  missing: boolean;
  fields: Record<string, string>;
}

const levels: readonly Level[] = ["admin", "editor", "viewer"];

/** The second step: how far, how long, and a word to them. */
export function ShareLevel({ account, draft, onChange, missing, fields }: ShareLevelProps) {
  return (
    <>
      <StepHeading>{m.share_what()}</StepHeading>
      <CeilingChoice
        account={account}
        label={m.managers_choose_level()}
        levels={levels}
        value={draft.ceiling}
        onChange={(ceiling) => onChange({ ...draft, ceiling })}
        error={missing ? m.managers_choose_level_first() : fields.ceiling}
      />
      <ConditionFields
        value={draft.conditions}
        onChange={(conditions) => onChange({ ...draft, conditions })}
        error={fields.endsAt}
      />
      <Field
        label={m.share_message()}
        description={m.share_message_note()}
        lines={3}
        maxLength={1000}
        value={draft.message}
        onChange={(message) => onChange({ ...draft, message })}
      />
    </>
  );
}

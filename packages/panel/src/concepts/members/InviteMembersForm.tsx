import { useState } from "react";
import { m } from "../../messages/messages.js";
import { formatDate } from "../../parts/dates.ts";
import { describeProblem } from "../../parts/describe-problem.ts";
import { formError } from "../../parts/form-error.tsx";
import { type Language, language as spoken } from "../../parts/language.ts";
import { useAccount } from "../../parts/useAccount.ts";
import { Field, Form, Select } from "../../ui/index.ts";
import { isAddress } from "./addresses.ts";
import { GroupChoice } from "./GroupChoice.tsx";
import { InviteesField } from "./InviteesField.tsx";
import { InviteesNotes } from "./InviteesNotes.tsx";
import { InviteesTable } from "./InviteesTable.tsx";
import { endOfDay, lastDayError } from "./last-day.ts";
import type { Roles } from "./queries.ts";
import { RoleEditor } from "./RoleEditor.tsx";
import { draftOf, type RoleDraft } from "./role-draft.ts";
import { SameAs } from "./SameAs.tsx";
import { SendingState } from "./SendingState.tsx";
import { type Invitees, isFit } from "./useInvitees.ts";
import type { useInviteMembers } from "./useInviteMembers.ts";
import { WhatTheySee } from "./WhatTheySee.tsx";

export interface InviteMembersFormProps {
  id: string;
  account: string;
  roles: Roles;
  invitees: Invitees;
  inviting: ReturnType<typeof useInviteMembers>;
  onFind: (email: string) => void;
}

const shown = ["email", "name", "role", "ticked", "unticked", "expiresAt", "message", "groups"];
const languages = () => [
  { value: "en" as const, label: "English" },
  { value: "pl" as const, label: "Polski" },
];

export function InviteMembersForm(props: InviteMembersFormProps) {
  const { id, account, roles, invitees, inviting, onFind } = props;
  const [language, setLanguage] = useState<Language>(spoken());
  const [draft, setDraft] = useState<RoleDraft>({ role: "viewer", ticked: [], unticked: [] });
  const [groups, setGroups] = useState<string[]>([]);
  const [model, setModel] = useState<string | null>(null);
  const [lastDay, setLastDay] = useState("");
  const [message, setMessage] = useState("");
  const [tried, setTried] = useState(false);
  const { people } = invitees;
  const [only, ...others] = people;
  const error = others.length === 0 ? only?.error : people.find((one) => one.error)?.error;
  const fields = error ? describeProblem(error).fields : {};
  const own = useAccount().me.endsAt;
  const wrongDay = lastDayError(lastDay, own);
  const unfit = !people.every(isFit);
  const missing = !only && invitees.typed === "" ? m.members_addresses_none() : undefined;
  const refused = tried ? (unfit ? m.members_addresses_unfit() : missing) : undefined;
  const send = () => {
    if (inviting.sending.running) return;
    const all = invitees.all();
    setTried(true);
    const fit = all.every(({ email }) => isAddress(email)) && !unfit;
    if (all.length === 0 || !fit || wrongDay) return;
    void inviting.send(all, { language, ...draft, groups, expiresAt: endOfDay(lastDay, own), message });
  };
  return (
    <Form id={id} onSubmit={send} error={others.length === 0 && formError(error, shown)}>
      <SendingState sending={inviting.sending} />
      <InviteesField
        invitees={invitees}
        error={refused ?? (others.length === 0 ? fields.email : undefined)}
      />
      <InviteesNotes account={account} people={people} onFind={onFind} />
      {others.length === 0 ? (
        <Field
          label={m.members_name_label()}
          value={invitees.lone}
          onChange={invitees.renameLone}
          autoComplete="off"
          required
          error={fields.name}
        />
      ) : (
        <InviteesTable invitees={invitees} />
      )}
      <SameAs
        account={account}
        roles={roles}
        value={model}
        onChoose={(member) => {
          setModel(member.id);
          setDraft(draftOf(member));
          setGroups(member.groups.map((group) => group.id));
        }}
      />
      <RoleEditor
        key={model}
        roles={roles}
        draft={draft}
        onChange={setDraft}
        error={fields.role ?? fields.ticked ?? fields.unticked}
      />
      <WhatTheySee roles={roles} draft={draft} />
      <GroupChoice account={account} chosen={groups} onChange={setGroups} error={fields.groups} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={m.members_language_label()}
          description={m.members_language_note()}
          options={languages()}
          value={language}
          onChange={setLanguage}
        />
        <Field
          label={m.members_ends_label()}
          description={own ? m.members_ends_own({ day: formatDate(own) }) : m.members_ends_note()}
          type="date"
          value={lastDay}
          onChange={setLastDay}
          error={wrongDay ?? fields.expiresAt}
        />
      </div>
      <Field
        label={m.members_message_label()}
        description={m.members_message_note()}
        value={message}
        onChange={setMessage}
        lines={3}
        maxLength={1000}
        error={fields.message}
      />
    </Form>
  );
}

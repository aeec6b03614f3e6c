import { m } from "../../messages/messages.js";
import { CopyText, DefinitionList } from "../../ui/index.ts";
import { EntryChange } from "./EntryChange.tsx";
import type { AuditEntry } from "./queries.ts";

/** What stands behind a line of the log: the values before and after, and where the request came from. */
export function EntryDetail({ entry }: { entry: AuditEntry }) {
  const { before, after, ip, userAgent, requestId, action, key } = entry;
  const facts = [
    { term: m.audit_action(), value: action },
    ...(key ? [{ term: m.audit_key(), value: `${key.name} · ${key.prefix}…` }] : []),
    ...(ip ? [{ term: m.audit_ip(), value: ip }] : []),
    ...(userAgent
      ? [{ term: m.audit_agent(), value: <span className="break-words">{userAgent}</span> }]
      : []),
    ...(requestId
      ? [{ term: m.audit_request(), value: <CopyText text={requestId} label={m.audit_request()} /> }]
      : []),
  ];
  return (
    <div className="flex flex-col gap-4 rounded-sheet bg-hover p-4">
      <EntryChange before={before} after={after} />
      <DefinitionList items={facts} />
    </div>
  );
}

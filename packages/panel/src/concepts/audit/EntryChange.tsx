import { m } from "../../messages/messages.js";
import { logField, logValue } from "./log-value.ts";
import type { AuditEntry } from "./queries.ts";

const head = "pr-4 pb-1 text-left text-small font-semibold text-faint";
const cell = "border-t border-line py-1.5 pr-4 text-left align-top font-normal";

/** The values that an act changed, side by side. */
export function EntryChange({ before, after }: Pick<AuditEntry, "before" | "after">) {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return null;
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{m.audit_changes()}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {m.audit_value()}
          </th>
          {before && (
            <th scope="col" className={head}>
              {m.audit_before()}
            </th>
          )}
          {after && (
            <th scope="col" className={head}>
              {m.audit_after()}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row" className={`${cell} w-48 text-soft`}>
              {logField(field)}
            </th>
            {before && (
              <td className={`${cell} ${after ? "text-soft line-through decoration-faint" : ""}`}>
                {logValue(field, before[field])}
              </td>
            )}
            {after && <td className={cell}>{logValue(field, after[field])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

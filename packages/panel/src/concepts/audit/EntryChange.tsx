import { m } from "../../messages/messages.js";
import { DefinitionList, usePhone } from "../../ui/index.ts";
import { logField, logValue } from "./log-value.ts";
import type { AuditEntry } from "./queries.ts";

const head = "pr-4 pb-1 text-left text-small font-semibold text-faint";
const past = "text-soft line-through decoration-faint";
const cell = "border-t border-line py-1.5 pr-4 text-left align-top font-normal";

type Values = Pick<AuditEntry, "before" | "after">;

/** The values that an act changed, side by side, or below each other on a phone. */
export function EntryChange({ before, after }: Values) {
  const phone = usePhone();
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (fields.length === 0) return null;
  return phone ? (
    <DefinitionList
      items={fields.map((field) => ({
        term: logField(field),
        value: <FieldChange {...{ field, before, after }} />,
      }))}
    />
  ) : (
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
            {before && <td className={`${cell} ${after ? past : ""}`}>{logValue(field, before[field])}</td>}
            {after && <td className={cell}>{logValue(field, after[field])}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FieldChange({ field, before, after }: Values & { field: string }) {
  return (
    <>
      {before && (
        <span className={`block ${after ? past : ""}`}>
          {after && <span className="sr-only">{m.audit_before()}: </span>}
          {logValue(field, before[field])}
        </span>
      )}
      {after && (
        <span className="block">
          {before && <span className="sr-only">{m.audit_after()}: </span>}
          {logValue(field, after[field])}
        </span>
      )}
    </>
  );
}

import { m } from "../../messages/messages.js";

/** The first rows of the file, to be recognised by: a line for each column, as a file may have many of them. */
export function ImportSample({ headers, rows }: { headers: readonly string[]; rows: readonly string[][] }) {
  const cell = "truncate px-3 py-1.5 text-left first:pl-4 last:pr-4";
  return (
    <section className="overflow-hidden rounded-sheet border border-line bg-sheet">
      <table className="w-full table-fixed border-collapse text-badge">
        <caption className="px-4 pt-3 pb-1 text-left font-semibold text-body">
          {m.members_import_sample()}
        </caption>
        <tbody>
          {headers.map((header, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file's columns have only their place
            <tr key={at} className="border-b border-line last:border-b-0">
              <th scope="row" className={`${cell} font-semibold text-soft`}>
                {header}
              </th>
              {rows.map((row, line) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a file's rows have only their place
                <td key={line} className={`${cell} ${line > 0 ? "max-sm:hidden" : ""}`}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { m } from "../../messages/messages.js";

/** The first rows of the file, to be recognised by. */
export function ImportSample({ headers, rows }: { headers: readonly string[]; rows: readonly string[][] }) {
  const cell = "max-w-56 truncate px-3 py-1.5 text-left first:pl-4 last:pr-4";
  return (
    <section
      aria-label={m.members_import_sample()}
      className="overflow-x-auto rounded-sheet border border-line bg-sheet"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what may be wider than the page is scrolled by the keyboard too
      tabIndex={0}
    >
      <table className="w-full border-collapse text-badge">
        <caption className="sr-only">{m.members_import_sample()}</caption>
        <thead>
          <tr className="border-b border-line text-soft">
            {headers.map((header, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a file's columns have only their place
              <th key={at} scope="col" className={`${cell} font-semibold`}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file's rows have only their place
            <tr key={line} className="border-b border-line last:border-b-0">
              {headers.map((_, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={at} className={cell}>
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

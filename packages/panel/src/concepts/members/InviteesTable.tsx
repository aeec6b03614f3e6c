import { m } from "../../messages/messages.js";
import { describeProblem } from "../../parts/describe-problem.ts";
import { Field } from "../../ui/index.ts";
import { type Invitees, isFit } from "./useInvitees.ts";

function problemOf(error: unknown): { name: string | undefined; row: string | undefined } {
  if (!error) return { name: undefined, row: undefined };
  const { title, detail, fields } = describeProblem(error);
  const { name, ...others } = fields;
  const row =
    Object.values(others).join(" ") || (name ? undefined : [title, detail].filter(Boolean).join(" "));
  return { name, row };
}

/** The names of several people, as far as their addresses tell them, to be put right. */
export function InviteesTable({ invitees }: { invitees: Invitees }) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{m.members_names_label()}</legend>
      <p className="text-badge text-soft">{m.members_names_note()}</p>
      <ul className="mt-2 max-h-72 overflow-y-auto rounded-sheet border border-line">
        {invitees.people.filter(isFit).map(({ email, name, error }) => {
          const problem = problemOf(error);
          return (
            <li
              key={email}
              className="grid items-center gap-x-4 gap-y-1 border-b border-line px-3 py-1.5 last:border-b-0 sm:grid-cols-2"
            >
              <span className="min-w-0">
                <span className="block truncate">{email}</span>
                {problem.row && (
                  <span role="alert" className="block text-badge text-stop">
                    {problem.row}
                  </span>
                )}
              </span>
              <Field
                hideLabel
                label={m.members_name_of({ email })}
                value={name}
                onChange={(next) => invitees.rename(email, next)}
                autoComplete="off"
                required
                error={problem.name}
              />
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { choicesQuery } from "../../parts/notifications/queries.ts";
import { Checkbox, Sheet, Skeleton } from "../../ui/index.ts";
import { categoryNames, categoryTexts } from "./category-names.ts";
import { useChoose } from "./useChoose.ts";

/** Which notifications come where. */
export function Choices() {
  const query = useQuery(choicesQuery());
  const choose = useChoose();
  return (
    <Sheet title={m.notifications_tab_choices()} sub={m.notifications_choices_sub()}>
      {query.isPending && <Skeleton lines={5} />}
      {query.error && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && (
        <table className="w-full max-w-2xl">
          <thead className="text-left text-small text-faint">
            <tr>
              <th className="py-2 font-semibold">{m.notifications_column_what()}</th>
              <th className="w-24 py-2 max-sm:w-16 font-semibold">{m.notifications_in_panel()}</th>
              <th className="w-24 py-2 max-sm:w-16 font-semibold">{m.notifications_by_mail()}</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {query.data.choices.map((choice) => {
              const { category, inPanel, byMail, fixed } = choice;
              const name = categoryNames[category]();
              const always = (place: "panel" | "mail") =>
                fixed.includes(place) ? m.notifications_always() : undefined;
              return (
                <tr key={category}>
                  <th scope="row" className="py-3 pr-4 text-left font-normal">
                    <span className="font-semibold">{name}</span>
                    <span className="block text-small text-soft">{categoryTexts[category]()}</span>
                    {fixed.length > 0 && (
                      <span className="block text-small text-faint">{m.notifications_always()}</span>
                    )}
                  </th>
                  <td>
                    <Checkbox
                      label={m.notifications_choice_panel({ category: name })}
                      checked={inPanel}
                      readOnly={always("panel")}
                      onChange={(on) => choose({ ...choice, inPanel: on })}
                    />
                  </td>
                  <td>
                    <Checkbox
                      label={m.notifications_choice_mail({ category: name })}
                      checked={byMail}
                      readOnly={always("mail")}
                      onChange={(on) => choose({ ...choice, byMail: on })}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Sheet>
  );
}

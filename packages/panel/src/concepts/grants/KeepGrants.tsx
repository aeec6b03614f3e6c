import { useInfiniteQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { ProblemText } from "../../parts/ProblemText.tsx";
import { Checkbox, Skeleton } from "../../ui/index.ts";
import { GrantFacts } from "./GrantFacts.tsx";
import { grantText } from "./grant-text.ts";
import { grantsQuery } from "./queries.ts";

export type Kept = "all" | ReadonlySet<string>;

export interface KeepGrantsProps {
  account: string;
  link: string;
  manager: string;
  count: number;
  kept: Kept;
  onChange: (kept: Kept) => void;
}

/** What ends with a link unless it is ticked. Nothing is ticked beforehand. */
export function KeepGrants({ account, link, manager, count, kept, onChange }: KeepGrantsProps) {
  const query = useInfiniteQuery(grantsQuery(account, link));
  const grants = query.data?.pages.flatMap((page) => page.items);
  const isKept = (id: string) => kept === "all" || kept.has(id);
  const set = (id: string, keep: boolean) => {
    const next = new Set(kept === "all" ? grants?.map((grant) => grant.id) : kept);
    if (keep) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-2 rounded-sheet bg-wait-wash px-4 py-3">
      <legend className="sr-only">{m.grants_keep_legend()}</legend>
      <p className="font-semibold">{m.grants_ending({ count, manager })}</p>
      {query.isPending && <Skeleton lines={2} />}
      {query.error && <ProblemText error={query.error} />}
      {count > 1 && (
        <Checkbox
          checked={kept === "all"}
          indeterminate={kept !== "all" && kept.size > 0}
          onChange={(all) => onChange(all ? "all" : new Set())}
        >
          {m.grants_keep_all()}
        </Checkbox>
      )}
      <ul className="flex max-h-64 flex-col gap-1 overflow-y-auto">
        {grants?.map((grant) => (
          <li key={grant.id}>
            <Checkbox checked={isKept(grant.id)} onChange={(keep) => set(grant.id, keep)}>
              {grantText(grant)}
              <GrantFacts grant={grant} manager={manager} />
            </Checkbox>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <p className="text-small text-soft">{m.grants_keep_more()}</p>}
    </fieldset>
  );
}

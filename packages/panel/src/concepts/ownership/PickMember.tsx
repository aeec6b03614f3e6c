import { m } from "../../messages/messages.js";
import { LoadError } from "../../parts/LoadError.tsx";
import { roleName } from "../../parts/roleName.ts";
import { useMemberSearch } from "../../parts/useMemberSearch.ts";
import { Button, RadioCards, SearchField, Skeleton } from "../../ui/index.ts";

export interface PickMemberProps {
  account: string;
  chosen: string | null;
  onChoose: (member: { id: string; name: string }) => void;
  error?: string | undefined;
}

/** One person of the team. */
export function PickMember({ account, chosen, onChoose, error }: PickMemberProps) {
  const { typed, setTyped, query, rows } = useMemberSearch(account, "in-use");
  const cards = rows?.map(({ id, name, email, role }) => ({
    value: id ?? "",
    label: name,
    line: role ? `${email} · ${roleName(role)}` : email,
  }));
  return (
    <div className="flex flex-col gap-2">
      <span aria-hidden="true" className="font-semibold">
        {m.handover_to()}
      </span>
      <SearchField
        label={m.members_search()}
        placeholder={m.members_search_placeholder()}
        value={typed}
        onChange={setTyped}
        fullWidth
      />
      {query.error && <LoadError error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={4} />}
      {cards && (
        <div className="max-h-64 overflow-y-auto p-0.5">
          <RadioCards
            label={m.handover_to()}
            hideLabel
            cards={cards}
            value={chosen}
            onChange={(id) => {
              const row = rows?.find((one) => one.id === id);
              if (row) onChoose({ id, name: row.name });
            }}
            error={error}
          />
          {cards.length === 0 && (
            <p className="py-3 text-soft">{typed ? m.list_no_match() : m.handover_nobody()}</p>
          )}
        </div>
      )}
      {query.hasNextPage && (
        <div>
          <Button size="small" pending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
            {m.ui_load_more()}
          </Button>
        </div>
      )}
    </div>
  );
}

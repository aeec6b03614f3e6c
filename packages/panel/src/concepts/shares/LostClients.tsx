import { useQuery } from "@tanstack/react-query";
import { m } from "../../messages/messages.js";
import { useMay } from "../../parts/useAccount.ts";
import { lostWithGroupQuery } from "./queries.ts";

/** The clients that are shared with nobody else, before their group is deleted. */
export function LostClients({ account, group }: { account: string; group: string }) {
  const { may } = useMay("clients.view");
  const { data } = useQuery({ ...lostWithGroupQuery(account, group), enabled: may });
  if (!data || data.lost === 0) return null;
  const more = data.lost - data.items.length;
  return (
    <div>
      <p className="font-semibold">{m.shares_lost({ count: data.lost })}</p>
      <ul className="mt-1 list-disc pl-5">
        {data.items.map(({ client, link }) => (
          <li key={link}>
            {client.name} <span className="num text-small text-soft">{client.number}</span>
          </li>
        ))}
        {more > 0 && <li>{m.shares_lost_more({ count: more })}</li>}
      </ul>
      <p className="mt-1 text-soft">{m.shares_lost_note()}</p>
    </div>
  );
}

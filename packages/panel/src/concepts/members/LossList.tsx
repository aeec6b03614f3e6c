import { m } from "../../messages/messages.js";

export interface LossListProps {
  clients: number;
  openVisits: number;
  invitations: number;
  groups: number;
  apiKeys: number;
}

/** What goes with people who are removed, one line for each kind there is. */
export function LossList({ clients, openVisits, invitations, groups, apiKeys }: LossListProps) {
  const lines = [
    clients > 0 && m.members_loss_clients({ count: clients }),
    openVisits > 0 && m.members_remove_visits({ count: openVisits }),
    invitations > 0 && m.members_loss_invitations({ count: invitations }),
    groups > 0 && m.members_loss_groups({ count: groups }),
    apiKeys > 0 && m.members_loss_keys({ count: apiKeys }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <ul className="list-disc pl-5 marker:text-faint">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

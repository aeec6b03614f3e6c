import { m } from "../../messages/messages.js";
import { LevelBadge } from "../../parts/LevelBadge.tsx";
import { accountPath, clientPath, groupPath } from "../../paths.ts";
import { Button, ButtonLink, Sheet } from "../../ui/index.ts";
import type { AccessMap, MapNode } from "./map-queries.ts";
import { edgeWords, kindAndDetail, kindName, nodeName } from "./map-words.ts";

export interface MapChosenProps {
  map: AccessMap;
  node: MapNode;
  account: string;
  permission: string | undefined;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** What is known of the chosen place: its levels, what it is joined to, and where to go on. */
export function MapChosen({ map, node, account, permission, onOpen, onClose }: MapChosenProps) {
  const byId = new Map(map.nodes.map((one) => [one.id, one]));
  const joined = map.edges.flatMap((edge) => {
    const other = byId.get(edge.from === node.id ? edge.to : edge.from);
    return other && (edge.from === node.id || edge.to === node.id) ? [{ edge, other }] : [];
  });
  const page = pageOf(node, account);
  return (
    <div className="mt-3" aria-live="polite">
      <Sheet
        title={nodeName(node)}
        sub={kindAndDetail(node)}
        actions={
          <>
            {node.opens && <Button onPress={() => onOpen(node.id)}>{m.map_open()}</Button>}
            {page && <ButtonLink href={page}>{m.map_go()}</ButtonLink>}
            {node.person && (
              <ButtonLink href={accountPath(account, "why", { person: node.person, permission })}>
                {m.map_why()}
              </ButtonLink>
            )}
            <Button variant="quiet" icon="cross" label={m.map_chosen_close()} onPress={onClose} />
          </>
        }
      >
        <ul aria-label={m.map_joined()} className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {joined.slice(0, mostJoined).map(({ edge, other }) => (
            <li
              key={`${edge.from} ${edge.to} ${edge.kind} ${edge.state}`}
              className="flex flex-wrap items-center gap-2"
            >
              <span className="font-semibold">{nodeName(other)}</span>
              {edge.levels.length === 1 && edge.levels[0] && edge.state === "active" ? (
                <LevelBadge level={edge.levels[0].level} />
              ) : (
                <span className="text-soft">{edgeWords(edge) || kindName(other.kind)}</span>
              )}
            </li>
          ))}
        </ul>
        {joined.length > mostJoined && (
          <p className="mt-2 text-soft">{m.map_joined_more({ count: joined.length - mostJoined })}</p>
        )}
      </Sheet>
    </div>
  );
}

const mostJoined = 40;

function pageOf({ kind, ref, name, state }: MapNode, account: string): string | null {
  if (kind === "group" && ref) return groupPath(account, ref);
  if (kind === "client" && ref && state !== "pending") return clientPath(account, ref);
  if (kind === "manager") return accountPath(account, "managers");
  if (kind === "person") return accountPath(account, "users", { q: name ?? undefined });
  return null;
}

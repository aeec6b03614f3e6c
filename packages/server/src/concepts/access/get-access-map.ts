import { operations } from "@keyholder/contract";
import { has, prepare } from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import { reading } from "../../handler.ts";
import { accountsOfClients, clientsBehind, clusteredClients, listedClients } from "./map-clients.ts";
import { managersPart } from "./map-managers.ts";
import { anyClient, here, type MapEdge, node } from "./map-parts.ts";
import { clusteredPeople, clusterOf, groupNodes, listedPeople, type Placed, placed } from "./map-people.ts";
import {
  clientsForMap,
  countClients,
  countedClients,
  groupsForMap,
  managersForMap,
  sharesForMap,
  teamForMap,
} from "./store-map.ts";

/** More than this at once nobody can read: then the people, the clients or both are put together. */
const mostNodes = 200;
const mostOfOneKind = 40;
/** Of what is opened. */
const mostOpened = 100;

export const getAccessMap = reading(operations.getAccessMap, async ({ db, env, permit, query }) => {
  const { permission, open } = query;
  const account = permit.account.id;
  const seesManagers = has(env.catalogue, permit.held, "managers.view");
  const seesClients = has(env.catalogue, permit.held, "clients.view");

  const world = await loadWorld(db, { people: null, towards: [account] });
  const team = await teamForMap(db, permit);
  const groups = await groupsForMap(db, permit);
  const managers = seesManagers ? await managersForMap(db, permit, mostNodes) : [];
  const clientCount = seesClients ? await countClients(db, permit) : 0;
  const isLarge = team.length + groups.length + managers.length + clientCount > mostNodes;
  const clustersPeople = isLarge && team.length > mostOfOneKind;
  const clustersClients = isLarge && clientCount > mostOfOneKind;
  const behind = clustersClients ? clientsBehind(open) : null;
  const lists = seesClients && (!clustersClients || behind);
  const clients = lists ? await clientsForMap(db, permit, behind, mostNodes) : [];
  const counted = clustersClients ? await countedClients(db, permit) : [];
  const listed = clients.slice(0, behind ? mostOpened : mostNodes);
  const shares = await sharesForMap(
    db,
    permit,
    listed.flatMap(({ client_id }) => client_id ?? []),
  );

  const known = new Set(world.accounts.map(({ id }) => id));
  const added = accountsOfClients(listed).filter(({ id }) => !known.has(id));
  const facts = prepare(
    { ...world, accounts: [...world.accounts, anyClient, ...added] },
    { catalogue: env.catalogue },
  );
  const people = placed(facts, account, team, permission);
  const opened = clustersPeople ? openedOf(people, open) : people;
  const parts = [
    listedPeople(opened, permission !== undefined),
    ...(clustersPeople
      ? [
          clusteredPeople(
            people.filter((one) => !opened.includes(one)),
            permission !== undefined,
          ),
        ]
      : []),
    managersPart(facts, account, managers, permission),
    listedClients(facts, listed, shares),
    clusteredClients(facts, counted, { id: open, count: listed.length }),
  ];
  const { number, name, hue } = permit.account;
  const nodes = [
    node({ id: here, kind: "account", name, account: { number, name, hue } }),
    ...parts.flatMap((part) => part.nodes),
    ...groupNodes(groups, people),
  ];
  return {
    nodes,
    edges: joined(
      parts.flatMap((part) => part.edges),
      nodes,
    ),
    counts: {
      people: team.length,
      managers: seesManagers ? managers.length : null,
      clients: seesClients ? clientCount : null,
    },
  };
});

/** The owner, and whoever stands behind what is opened. */
function openedOf(people: readonly Placed[], open: string | undefined): readonly Placed[] {
  return [
    ...people.filter(({ row }) => row.is_owner),
    ...people.filter((one) => !one.row.is_owner && clusterOf(one) === open).slice(0, mostOpened),
  ];
}

/** Shares with a person start at his place on the map; what starts or ends nowhere on it is left out. */
function joined(
  edges: readonly MapEdge[],
  nodes: readonly { id: string; person?: string | null }[],
): MapEdge[] {
  const byPerson = new Map(nodes.flatMap(({ id, person }) => (person ? [[`person-of:${person}`, id]] : [])));
  const ids = new Set(nodes.map(({ id }) => id));
  return edges
    .map((edge) => ({ ...edge, from: byPerson.get(edge.from) ?? edge.from }))
    .filter(({ from, to }) => ids.has(from) && ids.has(to));
}

import { operations } from "@keyholder/contract";
import { home, isEmpty, prepare, whoCanEnter } from "@keyholder/rules";
import { requireAboutClient } from "../../gate/about-client.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { countGrants } from "../grants/count-grants.ts";
import { countToPause } from "../webhooks/count-to-pause.ts";
import { clientLinkToEnd, visitsOverLink } from "./store-client-end.ts";

const mostNames = 10;

/** What is lost on this account's side: it may see its own people by name. */
export const previewClientEnd = reading(operations.previewClientEnd, async ({ db, env, permit, params }) => {
  const row = await clientLinkToEnd(db, permit, params.link);
  if (!row) throw new Refusal("not-found");
  const { client_id } = row;
  if (client_id === null || !row.live)
    throw new Refusal("wrong-state", { detail: "There is no active link to end." });
  const world = await loadWorld(db, { people: null, towards: [client_id] });
  const facts = prepare(world, { catalogue: env.catalogue });
  requireAboutClient(permit, facts, client_id, "clients.end", { inAnyState: true });
  const here = permit.account.id;
  const entrants = whoCanEnter(facts, client_id).filter(({ via }) => via === here);
  // Of those who come from further up the chain it is not this account's to name any.
  const people = entrants
    .filter(({ person }) => !isEmpty(home(facts, person, here)))
    .map(({ person }) => ({ id: person, name: facts.people.get(person)?.name ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return {
    people: people.slice(0, mostNames),
    peopleCount: entrants.length,
    openVisits: await visitsOverLink(db, permit, client_id),
    grants: await countGrants(db, row.id),
    webhooks: await countToPause(db, row.id),
  };
});

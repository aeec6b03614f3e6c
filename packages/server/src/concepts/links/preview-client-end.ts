import { operations } from "@keyholder/contract";
import { prepare, whoCanEnter } from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { countGrants } from "../grants/count-grants.ts";
import { refuseUnlessMayEnd } from "./may-end-this.ts";
import { clientLinkToEnd, visitsOverLink } from "./store-client-end.ts";

const mostNames = 10;

/** What is lost on this account's side: it may see its own people by name. */
export const previewClientEnd = reading(operations.previewClientEnd, async ({ db, env, permit, params }) => {
  const row = await clientLinkToEnd(db, permit, params.link);
  if (!row) throw new Refusal("not-found");
  const { client_id } = row;
  if (client_id === null || !row.live)
    throw new Refusal("wrong-state", { detail: "There is no active link to end." });
  await refuseUnlessMayEnd(db, env, permit, client_id);
  const world = await loadWorld(db, { people: null, towards: [client_id] });
  const facts = prepare(world, { catalogue: env.catalogue });
  const people = whoCanEnter(facts, client_id)
    .filter(({ via }) => via === permit.account.id)
    .map(({ person }) => ({ id: person, name: facts.people.get(person)?.name ?? "" }))
    .sort((a, b) => a.name.localeCompare(b.name));
  return {
    people: people.slice(0, mostNames),
    peopleCount: people.length,
    openVisits: await visitsOverLink(db, permit, client_id),
    grants: await countGrants(db, row.id),
  };
});

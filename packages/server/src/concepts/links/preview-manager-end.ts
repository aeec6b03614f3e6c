import { operations } from "@keyholder/contract";
import { prepare, whoCanEnter } from "@keyholder/rules";
import { loadWorld } from "../../gate/load-world.ts";
import { shownPeople } from "../../gate/shown-people.ts";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { countGrants } from "../grants/count-grants.ts";
import { countToPause } from "../webhooks/count-to-pause.ts";
import { managerLink } from "./store-managers.ts";

const mostNames = 10;

/** Whoever comes in through the manager, be it from further up the chain. */
export const previewManagerEnd = reading(
  operations.previewManagerEnd,
  async ({ db, env, permit, params }) => {
    const row = await managerLink(db, env.catalogue, permit, params.link);
    if (!row) throw new Refusal("not-found");
    const account = permit.account.id;
    const world = await loadWorld(db, { people: null, towards: [account] });
    const facts = prepare(world, { catalogue: env.catalogue });
    const entrants = whoCanEnter(facts, account).filter(({ via }) => via === row.manager_id);
    const isShown = await shownPeople(db, account, entrants);
    const people = entrants
      .filter(isShown)
      .map(({ person }) => ({ id: person, name: facts.people.get(person)?.name ?? "" }))
      .sort((a, b) => a.name.localeCompare(b.name));
    return {
      people: people.slice(0, mostNames),
      peopleCount: entrants.length,
      openVisits: row.visits_now,
      grants: await countGrants(db, row.id),
      webhooks: await countToPause(db, row.id),
    };
  },
);

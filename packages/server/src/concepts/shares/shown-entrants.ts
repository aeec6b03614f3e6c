import type { AnswerInput, Operations } from "@keyholder/contract";
import type { Facts, ShareFact } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Permit } from "../../gate/permit.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import type { DB } from "../../platform/schema.ts";
import { shownGivenRole } from "../roles/role-columns.ts";
import type { DraftShare } from "./draft.ts";
import type { Entrant, Place } from "./entrants.ts";
import { limitsOf } from "./limits.ts";
import { rolesOfPeople } from "./store.ts";

type Shown = AnswerInput<Operations["previewClientSharing"]>["items"][number];

interface Around extends Place {
  readonly before: Facts;
  readonly after: Facts;
}

export async function shownEntrants(
  db: Kysely<DB>,
  permit: Permit,
  around: Around,
  entrants: readonly Entrant[],
  draft: readonly DraftShare[],
): Promise<Shown[]> {
  const { before, after, client } = around;
  const people = entrants.map(({ person }) => person);
  const roles = new Map(
    (await rolesOfPeople(db, permit, people)).map((row) => [row.person_id, shownGivenRole(row)]),
  );
  return entrants.map((entrant) => ({
    person: { id: entrant.person, name: entrant.name },
    isOwner: entrant.isOwner,
    role: entrant.isOwner ? null : (roles.get(entrant.person) ?? null),
    through: entrant.through,
    shares: entrant.shares.map((share) => shownShare(share, draft)),
    level: shownLevel(after, client, entrant.set, { throughLink: true }),
    levelNow: shownLevel(before, client, entrant.setNow, { throughLink: true }),
    change: entrant.change,
    limits: limitsOf(after, around, entrant),
  }));
}

function shownShare({ row }: ShareFact, draft: readonly DraftShare[]): Shown["shares"][number] {
  const drafted = draft.find(
    ({ group_id, person_id }) => group_id === (row.group ?? null) && person_id === (row.person ?? null),
  );
  if (!drafted) throw new Error("the share is not of the draft");
  const { columns, roleName, name, group_id } = drafted;
  const { preset, role_id, permissions } = columns;
  return {
    group: group_id === null ? null : name,
    right: {
      choice: preset ?? role_id ?? permissions ?? [],
      name: role_id === null ? null : roleName,
      colour: null,
    },
  };
}

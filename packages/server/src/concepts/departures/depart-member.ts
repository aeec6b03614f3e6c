import { operations } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import type { Permit } from "../../gate/permit.ts";
import { changing } from "../../handler.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { vacatePlaces } from "../members/end-given-places.ts";
import { memberToLeave } from "../members/member-to-leave.ts";
import { removeById } from "../members/remove-member.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { type Clients, clientsOfLeaver } from "./clients-of-leaver.ts";
import { lineOf } from "./shown-client.ts";
import { shownDeparture } from "./shown-departure.ts";
import { insertDeparture, lockWays } from "./store.ts";

/** Somebody leaves the firm: he is removed wherever the asker may do it, and what he could enter is kept as a report. */
export const departMember = changing(operations.departMember, async ({ tx, env, permit, params }) => {
  const leaver = await memberToLeave(tx, permit, params.member);
  const { person } = leaver;
  if (person !== null) await lockWays(tx, permit, person);
  const clients = person === null ? [] : await clientsOfLeaver(tx, env, permit, person);
  const removed = await removeById(tx, env, permit, params.member);
  const elsewhere = person === null ? [] : await removeFromClients(tx, env, permit, person, clients);
  const row = await insertDeparture(tx, permit, leaver, clients.map(lineOf));
  const places = clients.filter(({ place }) => place !== "none");
  return {
    answer: {
      ...shownDeparture({ ...row, client_count: clients.length }),
      places: places.map(({ number, name, hue, place }) => ({
        account: { number, name, hue },
        removed: place === "removable",
        code: place === "removable" ? null : "refused",
      })),
    },
    audit: [
      {
        account: permit.account.id,
        action: "departures.record",
        target: { kind: "departure", id: row.id, name: leaver.name },
        after: { email: leaver.email, clients: clients.length, places: elsewhere.length },
      },
      ...removed,
      ...elsewhere,
    ],
  };
});

/** In the clients' logs it is done through this account. */
async function removeFromClients(
  tx: Kysely<DB>,
  env: Environment,
  permit: Permit<"people.manage">,
  person: string,
  clients: Clients,
): Promise<AuditEntry[]> {
  const { id, name, number } = permit.account;
  const via = { id, name, number };
  const entries: AuditEntry[] = [];
  for (const client of clients.filter(({ place }) => place === "removable")) {
    const place = { id: client.place_id ?? "", person_id: person, member: person };
    const withdrawn = await vacatePlaces(tx, env, client.id, [place]);
    entries.push(
      {
        account: client.id,
        action: "members.remove",
        target: { kind: "member", id: place.id, name: client.place_name ?? "" },
        before: { email: client.place_email },
        via,
      },
      ...withdrawn.map((entry) => ({ ...entry, via })),
    );
  }
  await endVisitsWithoutAccess(tx, env, { person });
  return entries;
}

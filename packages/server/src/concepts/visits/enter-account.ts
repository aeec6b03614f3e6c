import { operations } from "@keyholder/contract";
import { effective, type Facts, has, isEmpty, names, prepare, shortestWay } from "@keyholder/rules";
import type { Kysely } from "kysely";
import type { Environment } from "../../environment.ts";
import { accountInSight } from "../../gate/account-in-sight.ts";
import type { Asker } from "../../gate/asker.ts";
import { loadWorld } from "../../gate/load-world.ts";
import { lockBasis } from "../../gate/lock-basis.ts";
import { refusedBecause } from "../../gate/refused-because.ts";
import { shownLevel } from "../../gate/shown-level.ts";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import type { DB } from "../../platform/schema.ts";
import type { AuditEntry } from "../audit/record.ts";
import { notify } from "../notifications/notify.ts";
import { closeRunOut } from "./close-run-out.ts";
import { unendedVisit } from "./store.ts";
import { endThese, insertVisit, lockLink, lockSession, noteEntry } from "./store-changes.ts";
import { visitEntries } from "./visit-entries.ts";

export const enterAccount = changing(operations.enterAccount, async ({ tx, env, asker, body }) => {
  const via = await accountInSight(tx, asker, body.via);
  if (via?.visit) throw new Refusal("visit-from-visit");
  const client = await accountInSight(tx, asker, body.account);
  if (!via || !client || via.account.id === client.account.id) throw new Refusal("not-found");

  await lockSession(tx, asker);
  await lockBasis(tx, asker, body.via);
  await lockLink(tx, via.account.id, client.account.id);
  const question = { person: asker.id, account: client.account.id, via: via.account.id };
  const world = await loadWorld(tx, { people: [asker.id], towards: [client.account.id] });
  const facts = prepare(world, { catalogue: env.catalogue });
  const held = effective(facts, asker.id, question.account, question.via);
  if (isEmpty(held)) throw await refusal(env, tx, asker, facts, question);

  const { hue, id, name, number } = via.account;
  const shown = (visit: { id: string; started_at: Date; expires_at: Date }) => ({
    id: visit.id,
    via: { number, name, hue },
    startedAt: visit.started_at.toISOString(),
    expiresAt: visit.expires_at.toISOString(),
  });
  const earlier = await unendedVisit(tx, asker, client.account.id);
  if (earlier?.open && earlier.via_account_id === id) return { answer: shown(earlier), audit: [] };

  if (earlier && !earlier.open) await closeRunOut(tx, [earlier]);
  const left = earlier ? await endThese(tx, [earlier.id], "left") : new Set();
  const visit = await insertVisit(tx, asker, {
    account: client.account.id,
    via: id,
    minutes: env.config.VISIT_MINUTES,
    level: shownLevel(facts, client.account.id, held, { throughLink: true }),
  });
  await noteEntry(tx, id, client.account.id);
  const parties = {
    ...{ id: visit.id, person_name: asker.name, via_account_id: id, via_name: name, via_number: number },
    ...{ account_id: client.account.id, name: client.account.name, number: client.account.number },
  };
  await notify(tx, env, {
    kind: "visits.entered",
    account: client.account,
    to: { holding: "managers.manage" },
    except: asker.id,
    subject: { kind: "visitor", id: asker.id },
    words: { person: asker.name, other: name },
    came: { via: id, person: asker.id },
  });
  const [permission = ""] = names(env.catalogue, held);
  const before = accountBefore(facts, { ...question, permission });
  return {
    answer: shown(visit),
    audit: [
      ...visitEntries(parties, { action: "visits.enter", before }),
      ...(earlier && left.has(earlier.id) ? visitEntries(earlier, { action: "visits.leave" }) : []),
    ],
  };
});

interface Question {
  readonly person: string;
  readonly account: string;
  readonly via: string;
}

/** Only who sees the manager account's client section may know that there is such a client, and so hear what is in the way (R15). */
async function refusal(
  env: Environment,
  tx: Kysely<DB>,
  asker: Asker,
  facts: Facts,
  { account, via }: Question,
): Promise<Refusal> {
  const sees = has(env.catalogue, effective(facts, asker.id, via, via), "clients.view");
  const isClient = facts.accounts.get(account)?.managers.some(({ row }) => row.manager === via) ?? false;
  if (!sees || !isClient) return new Refusal("not-found");
  return refusedBecause(env, tx, asker, { account, via, permission: "account.view" });
}

/** Whoever comes from further up the chain is no one of the manager account's own people: its log says through whom he came. */
function accountBefore(facts: Facts, question: Question & { permission: string }): AuditEntry["via"] {
  const way = shortestWay(facts, question) ?? [];
  const row = facts.accounts.get(way.at(-3) ?? "")?.row;
  return row ? { id: row.id, name: row.name ?? "", number: String(row.number) } : null;
}

import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import type { Act } from "./history.ts";

const betweenChanges = 25;

/** Suspends and restores a member over and over, and notes when each was begun and answered. */
export async function changeOverAndOver(
  client: pg.Client,
  person: string,
  changes: Act[],
  isOver: () => boolean,
): Promise<void> {
  for (let allowed = false; !isOver(); allowed = !allowed) {
    const start = performance.now();
    const status = allowed ? "active" : "suspended";
    await client.query("update members set status = $1 where person_id = $2", [status, person]);
    changes.push({ start, end: performance.now(), allowed });
    // If it changed faster than anybody can ask, every answer could be explained.
    await setTimeout(betweenChanges);
  }
}

export interface Asking {
  readonly url: string;
  readonly key: string;
  readonly account: string;
  readonly person: string;
}

/** Asks over and over. What is no answer is none: neither that it is allowed nor that it is not. */
export async function askOverAndOver(asking: Asking, answers: Act[], isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const start = performance.now();
    const allowed = await ask(asking).catch(() => null);
    if (allowed !== null) answers.push({ start, end: performance.now(), allowed });
    // Now and then, so that questions come in while the answer to others is on its way.
    await setTimeout(allowed === null ? betweenChanges : Math.random() * 15);
  }
}

/** The decision, or null when the node says that it cannot tell. */
export async function ask({ url, key, account, person }: Asking): Promise<boolean | null> {
  const response = await fetch(`${url}/access/v1/evaluation`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${key}` },
    body: JSON.stringify({
      subject: { type: "person", id: person },
      action: { name: "account.view" },
      resource: { type: "account", id: account },
    }),
    signal: AbortSignal.timeout(8000),
  });
  const answer = (await response.json()) as { decision?: boolean };
  return response.status === 200 ? (answer.decision ?? null) : null;
}

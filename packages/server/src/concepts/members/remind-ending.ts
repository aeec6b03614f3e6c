import type { Environment } from "../../environment.ts";
import type { JobTask } from "../../platform/jobs.ts";
import { languageOf } from "../mail/language.ts";
import { queueLetter } from "../mail/queue-letter.ts";
import { endVisitsWithoutAccess } from "../visits/end-visits-without-access.ts";
import { takeEnding, visitorsPastTheirEnd } from "./ending-store.ts";
import { membershipEnding } from "./mails.ts";

export const endingJob = "members:remind-ending";
/** Every hour, off the full one. */
export const endingSchedule = `7 * * * * ${endingJob}`;

const days = 7;
const atOnce = 100;

/**
 * Tells whose membership is about to end. That it ends needs no job: an expired membership is none (R3). Only the visits
 * that it was the basis of are closed here; they gave no access since it ended (R11).
 */
export function remindEnding(env: Environment): JobTask {
  return async () => {
    while ((await remindSome(env)) === atOnce);
    for (const person of await visitorsPastTheirEnd(env.db))
      await env.db.transaction().execute((tx) => endVisitsWithoutAccess(tx, env, { person }));
  };
}

/** Each letter leaves with the note that it was written, or neither does. */
function remindSome(env: Environment): Promise<number> {
  return env.db.transaction().execute(async (tx) => {
    const ending = await takeEnding(tx, days, atOnce);
    for (const { person, email, name, language, ...place } of ending) {
      const to = { email, name, language: languageOf(language), person };
      const account = { id: place.account_id, name: place.account_name, number: place.account_number };
      const letter = membershipEnding({ to, account, owner: place.owner_name, endsAt: place.expires_at });
      await queueLetter(tx, env, letter);
    }
    return ending.length;
  });
}

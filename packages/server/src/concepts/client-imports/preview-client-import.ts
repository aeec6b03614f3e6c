import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { knownClients } from "../links/known-clients.ts";
import { readLines } from "./read-lines.ts";
import { isBad, judge } from "./verdict.ts";

export const previewClientImport = reading(
  operations.previewClientImport,
  async ({ db, env, permit, body }) => {
    const verdictOf = judge({ number: permit.account.number, email: permit.person.email });
    const judged = readLines(body.text).map((line) => ({ line, verdict: verdictOf(line) }));
    const known = await knownClients(
      db,
      env,
      permit,
      judged.flatMap(({ verdict }) => (isBad(verdict) ? [] : [verdict])),
    );
    const rows = judged.map(({ line, verdict }) => {
      const bad = isBad(verdict) ? verdict : known(verdict);
      return bad
        ? { ...line, verdict: "bad" as const, ...bad }
        : { ...line, verdict: "good" as const, code: null, detail: null };
    });
    return { rows, good: rows.filter(({ verdict }) => verdict === "good").length };
  },
);

import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { knownClients } from "../links/known-clients.ts";
import { readLines } from "./read-lines.ts";
import { judge } from "./verdict.ts";

export const previewClientImport = reading(
  operations.previewClientImport,
  async ({ db, env, permit, body }) => {
    const verdictOf = judge({ number: permit.account.number, email: permit.person.email });
    const judged = readLines(body.text).map((line) => ({ line, verdict: verdictOf(line) }));
    const known = await knownClients(
      db,
      env,
      permit,
      judged.flatMap(({ verdict }) => (verdict instanceof Refusal ? [] : [verdict])),
    );
    const rows = judged.map(({ line, verdict }) => {
      const refusal = verdict instanceof Refusal ? verdict : known(verdict);
      return refusal
        ? { ...line, verdict: "bad" as const, code: refusal.code, detail: refusal.message }
        : { ...line, verdict: "good" as const, code: null, detail: null };
    });
    return { rows, good: rows.filter(({ verdict }) => verdict === "good").length };
  },
);

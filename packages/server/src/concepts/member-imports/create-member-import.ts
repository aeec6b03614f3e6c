import { type BodyOf, operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { invalid } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import type { Throttle } from "../../platform/throttle.ts";
import { knownAddresses } from "../members/known-addresses.ts";
import { choicesOf } from "./choices.ts";
import { type ReadFile, readFile } from "./read-file.ts";
import { shownImport } from "./shown-import.ts";
import { forgetOld, importById, insertImport, insertRows } from "./store.ts";
import { judge, type Written } from "./verdict.ts";

type Body = BodyOf<typeof operations.createMemberImport>;

const importsByPerson: Throttle = { limit: 30, windowSeconds: 3600 };

export const createMemberImport = changing(
  operations.createMemberImport,
  async ({ env, asker }) => refuseTooMany(env.db, `member-imports:${asker?.id}`, importsByPerson),
  async ({ tx, env, permit, body }) => {
    const file = readFile(body.csv);
    const written = writtenRows(file, body);
    const choices = await choicesOf(tx, env, permit);
    if (!choices.role(body.role)) throw invalid("role", "Choose a role of this account.", "unknown");
    const addresses = await knownAddresses(tx, permit, [
      ...new Set(written.map(({ email }) => email.toLowerCase())),
    ]);
    const verdictOf = judge({ choices, addresses });
    await forgetOld(tx, permit);
    const id = await insertImport(tx, permit, file.header);
    await insertRows(
      tx,
      id,
      // As a spreadsheet counts: the header is line 1.
      written.map((row, place) => ({
        ...row,
        ...verdictOf(row),
        line: place + 2,
        source: file.rows[place] ?? [],
      })),
    );
    const answer = shownImport(await importById(tx, permit, id));
    const entry = {
      account: permit.account.id,
      action: "member-imports.create",
      target: { kind: "member-import", id, name: String(answer.rows) },
      after: { rows: answer.rows, good: answer.good },
    };
    return { answer, audit: [entry] };
  },
);

function writtenRows({ header, rows }: ReadFile, { columns, role, language }: Body): Written[] {
  const read = Object.fromEntries(
    Object.entries(columns).map(([field, name]) => [field, columnOf(header, field, name)]),
  );
  return rows.map((row) => {
    const value = (field: string) => row[read[field] ?? -1] || "";
    const email = value("email");
    return {
      email,
      // Somebody has to be called something until he says how.
      name: value("name") || email,
      role: value("role") || role,
      language: value("language").toLowerCase() || language,
      groups: value("groups")
        .split(/[;,|]/)
        .map((name) => name.trim())
        .filter(Boolean),
    };
  });
}

function columnOf(header: readonly string[], field: string, name: string | null): number {
  if (name === null) return -1;
  const place = header.indexOf(name.trim());
  if (place < 0)
    throw invalid(
      `columns.${field}`,
      `The file has no column "${name}": it has ${header.join(", ")}.`,
      "unknown",
    );
  return place;
}

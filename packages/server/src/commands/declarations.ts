import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import type { Kysely } from "kysely";
import { readDeclarations, writeDeclarations } from "../concepts/consents/declarations-file.ts";
import { publishDeclarations, retireDeclaration } from "../concepts/consents/publish-declarations.ts";
import { declarationsInForce } from "../concepts/consents/store-declarations.ts";
import { verifyConsents } from "../concepts/consents/verify-consents.ts";
import { readConfig } from "../config.ts";
import type { DB } from "../platform/schema.ts";
import { type Command, UsageError } from "./command.ts";
import { openBeside } from "./open-beside.ts";
import { readable } from "./readable.ts";

type Answer = { readonly out: string; readonly code: number };
type Task = (db: Kysely<DB>, given: { readonly name: string; readonly by: string }) => Promise<Answer>;

const tasks: Record<string, { readonly takes: "FILE" | "KEY" | null; readonly run: Task }> = {
  list: { takes: null, run: list },
  export: { takes: null, run: async (db) => done(writeDeclarations(await declarationsInForce(db))) },
  publish: { takes: "FILE", run: publish },
  retire: { takes: "KEY", run: retire },
  verify: { takes: null, run: verify },
};

export const declarations: Command = {
  help: `
keyholder declarations [list]
keyholder declarations export
keyholder declarations publish FILE [--by NAME]
keyholder declarations retire KEY [--by NAME]
keyholder declarations verify

What either side declares when an account is opened to another.
  list     what is in force
  export   the same as JSON, to be changed and published
  publish  makes what reads otherwise in the file the next version; what the file leaves out stays as it is
  retire   asks for one no longer; what was declared stays
  verify   computes each declaration that was ever made anew from its text, and ends with 1 if one differs
A published version never changes. --by says who does it; else it is the system's user.
`,
  async run(args) {
    const { positionals, values } = readable(() =>
      parseArgs({
        args,
        allowPositionals: true,
        options: { by: { type: "string", default: userInfo().username } },
      }),
    );
    const [word = "list", name, ...more] = positionals;
    const task = Object.hasOwn(tasks, word) ? tasks[word] : undefined;
    if (!task) throw new UsageError(`There is no "${word}" among the declarations' words.`);
    if (more.length > 0 || (name === undefined) !== (task.takes === null))
      throw new UsageError(task.takes ? `Name one ${task.takes}.` : `"${word}" stands alone.`);
    const config = readConfig(process.env);
    const database = await openBeside(config);
    try {
      const { out, code } = await task.run(database.db, { name: name ?? "", by: values.by });
      process.stdout.write(out);
      return code;
    } finally {
      await database.close();
    }
  },
};

const done = (out: string): Answer => ({ out, code: 0 });

async function list(db: Kysely<DB>): Promise<Answer> {
  const lines = (await declarationsInForce(db)).map(
    ({ side, key, version, required, published_at, published_by, title_en }) =>
      [
        side.padEnd(8),
        `${key} ${version}`.padEnd(28),
        required ? "required" : "optional",
        `${published_at?.toISOString().slice(0, 10)} by ${published_by}`.padEnd(26),
        title_en,
      ].join("  "),
  );
  return done(lines.length > 0 ? `${lines.join("\n")}\n` : "Nothing is declared.\n");
}

async function publish(db: Kysely<DB>, { name, by }: { name: string; by: string }): Promise<Answer> {
  const text = await readFile(name, "utf8").catch((error: Error) => {
    throw new UsageError(`${name} cannot be read: ${error.message}`);
  });
  const published = await publishDeclarations(db, by, readDeclarations(text));
  if (published.length === 0) return done("Everything in the file is in force already.\n");
  return done(published.map(({ key, version }) => `${key} ${version} is in force.\n`).join(""));
}

async function retire(db: Kysely<DB>, { name, by }: { name: string; by: string }): Promise<Answer> {
  const retired = await retireDeclaration(db, by, name);
  if (!retired) throw new UsageError(`There is no declaration "${name}" in force.`);
  return done(`${retired.key} ${retired.version} is retired.\n`);
}

async function verify(db: Kysely<DB>): Promise<Answer> {
  const { count, differing } = await verifyConsents(db);
  if (differing.length === 0) return done(`${count} declarations, each as it was made.\n`);
  return { out: `${differing.length} of ${count} differ:\n${differing.join("\n")}\n`, code: 1 };
}

import { userInfo } from "node:os";
import { parseArgs } from "node:util";
import { Name } from "@keyholder/contract";
import { catalogueWith } from "@keyholder/rules";
import type { Kysely } from "kysely";
import { KeyCommandError } from "../concepts/api-keys/key-command-error.ts";
import { type Config, readConfig } from "../config.ts";
import { Refusal } from "../platform/refusal.ts";
import type { DB } from "../platform/schema.ts";
import { buildCheckout } from "./build-checkout.ts";
import { type Command, UsageError } from "./command.ts";
import { openBeside } from "./open-beside.ts";
import { readable } from "./readable.ts";

type OperatorKeys = typeof import("../concepts/api-keys/operator-keys.ts");

const options = {
  name: { type: "string" },
  decide: { type: "boolean", default: false },
  account: { type: "string" },
  person: { type: "string" },
  scopes: { type: "string" },
  ends: { type: "string" },
  by: { type: "string", default: userInfo().username },
} as const;

export const apiKey: Command = {
  help: `
keyholder api-key create --name NAME --decide [--ends DAY] [--by NAME]
keyholder api-key create --name NAME --account NUMBER --person E-MAIL --scopes LIST [--ends DAY] [--by NAME]
keyholder api-key list
keyholder api-key end PREFIX [--by NAME]

Keys of programs.
  create   makes one and prints it, alone: it is shown this once
           --decide: it may ask what anybody may do in any account, and do nothing else
           --account, --person, --scopes: it works in that account for that person, and may do what the list says
           (account.view,invoices.view), never more than the person may
  list     every key with its prefix, and whether it is in force
  end      its next request is refused
--ends is the last day, such as 2027-01-31, in UTC. --by says who does it; else it is the system's user.
`,
  async run(args) {
    const { positionals, values } = readable(() => parseArgs({ args, allowPositionals: true, options }));
    const [word, prefix, ...more] = positionals;
    if (!word || !["create", "list", "end"].includes(word)) throw new UsageError("Say create, list or end.");
    if (more.length > 0 || (prefix === undefined) === (word === "end"))
      throw new UsageError(word === "end" ? "Name one prefix." : `"${word}" stands alone.`);
    const wanted = word === "create" ? wantedOf(values) : null;
    // Whom it tells of a key, it tells in texts that a checkout has to build first.
    await buildCheckout();
    const keys = await import("../concepts/api-keys/operator-keys.ts");
    const config = readConfig(process.env);
    const database = await openBeside(config);
    try {
      if (wanted) process.stdout.write(`${await create(keys, database.db, config, wanted)}\n`);
      else if (prefix) process.stdout.write(await end(keys, database.db, prefix, values.by));
      else process.stdout.write(await list(keys, database.db));
      return 0;
    } catch (error) {
      throw error instanceof Refusal ? new KeyCommandError(said(error)) : error;
    } finally {
      await database.close();
    }
  },
};

interface Values {
  readonly name?: string | undefined;
  readonly decide: boolean;
  readonly account?: string | undefined;
  readonly person?: string | undefined;
  readonly scopes?: string | undefined;
  readonly ends?: string | undefined;
  readonly by: string;
}

function wantedOf({ name: given, decide, account, person, scopes, ends, by }: Values) {
  const name = Name.max(80).safeParse(given ?? "");
  if (!name.success) throw new UsageError("Give the key a --name of at most 80 signs.");
  const wanted = { name: name.data, endsAt: ends === undefined ? null : endOf(ends), by };
  const inAccount = [account, person, scopes].filter((one) => one !== undefined).length;
  if (decide && inAccount > 0)
    throw new UsageError("--decide stands instead of --account, --person and --scopes.");
  if (decide) return wanted;
  if (account === undefined || person === undefined || scopes === undefined)
    throw new UsageError("Say --decide, or --account, --person and --scopes.");
  const list = scopes.split(",").map((one) => one.trim());
  return { ...wanted, account, person, scopes: list.filter((one) => one !== "") };
}

function endOf(day: string): Date {
  const end = new Date(`${day}T23:59:59Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && end.toJSON()?.startsWith(day);
  if (!isDay || end <= new Date()) throw new UsageError("--ends is a day to come, such as 2027-01-31.");
  return end;
}

function create(
  keys: OperatorKeys,
  db: Kysely<DB>,
  config: Config,
  wanted: ReturnType<typeof wantedOf>,
): Promise<string> {
  if (!("account" in wanted)) return keys.makeDecidingKey(db, wanted);
  if (wanted.scopes.length === 0) throw new UsageError("Name at least one permission in --scopes.");
  return keys.makeAccountKey(
    db,
    { config, catalogue: catalogueWith(config.PERMISSIONS), demo: false },
    wanted,
  );
}

async function list(keys: OperatorKeys, db: Kysely<DB>): Promise<string> {
  const lines = (await keys.listEveryKey(db)).map((key) =>
    [
      key.prefix,
      key.ended_at ? "ended   " : key.expired ? "expired " : "in force",
      (key.account_number ?? "decides").padEnd(12),
      `${key.created_at.toISOString().slice(0, 10)} by ${key.made_by_name}`.padEnd(30),
      `used ${key.last_used_at?.toISOString().slice(0, 10) ?? "never"}`.padEnd(16),
      key.name,
    ].join("  "),
  );
  return lines.length > 0 ? `${lines.join("\n")}\n` : "There are no keys.\n";
}

async function end(keys: OperatorKeys, db: Kysely<DB>, prefix: string, by: string): Promise<string> {
  return (await keys.endByPrefix(db, prefix, by))
    ? `${prefix} has ended.\n`
    : `${prefix} was over already.\n`;
}

function said({ message, extra }: Refusal): string {
  return extra.errors?.map((one) => one.message).join("\n") ?? message;
}

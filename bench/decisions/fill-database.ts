import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { customerNumberOf } from "../../packages/server/src/platform/customer-number.ts";
import type { Graph, Sink } from "../graph.ts";

const columns = {
  people: "id, two_factor, email, name",
  accounts: "id, owner_id, client_access, number, name, hue",
  members: "account_id, person_id, preset, ticked, email, name, status",
  groups: "id, account_id, name",
  group_members: "group_id, person_id",
  links: "manager_id, client_id, preset, onward, status",
  shares: "manager_id, client_id, group_id, preset",
} as const;
type Table = keyof typeof columns;

/** A group's id as the database wants it: of the account, with the group's number where a version would be. */
export function groupIdOf(account: string, group: string): string {
  return `${account.slice(0, 14)}${group.slice(1)}${account.slice(15)}`;
}

/**
 * Writes a world into a database with every migration applied. As a superuser, so that neither triggers nor foreign keys
 * are asked; indexes of lists that nobody looks at here are left out, or filling L would take an hour.
 */
export async function fillDatabase(superuser: string, graph: Graph): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "keyholder-bench-"));
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    // PostgreSQL reads the files as another user.
    chmodSync(folder, 0o755);
    const files = new TableFiles(folder);
    graph.write(sinkTo(files));
    files.close();
    await client.query("set session_replication_role = replica");
    await client.query("set maintenance_work_mem = '512MB'");
    await client.query(`drop index members_active_first, members_active_last, members_by_invitation, members_by_name,
      members_email_parts, members_name_parts, members_of_address`);
    for (const [table, names] of Object.entries(columns))
      await client.query(`copy ${table} (${names}) from ${pg.escapeLiteral(files.path(table))}`);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
    rmSync(folder, { recursive: true });
  }
}

function sinkTo(files: TableFiles): Sink {
  const groups = new Set<string>();
  let numbered = 0;
  const groupOf = (account: string, group: string) => {
    const id = groupIdOf(account, group);
    if (!groups.has(id)) files.add("groups", id, account, group);
    groups.add(id);
    return id;
  };
  return {
    person: ({ id, twoFactor }) => files.add("people", id, twoFactor, `${id}@large.example`, "Somebody"),
    account: ({ id, owner, clientAccess }) =>
      files.add("accounts", id, owner, clientAccess, customerNumberOf(numbered++), "An account", 1),
    member: ({ account, person, role, ticked = [] }) =>
      files.add(
        "members",
        account,
        person,
        role,
        `{${ticked}}`,
        `${person}@large.example`,
        "Somebody",
        "active",
      ),
    groupMember: (account, group, person) => files.add("group_members", groupOf(account, group), person),
    link: ({ manager, client, ceiling, onward }) =>
      files.add("links", manager, client, ceiling, onward, "active"),
    shares: (manager, client, rows) => {
      for (const { group, right } of rows)
        files.add("shares", manager, client, groupOf(manager, group ?? ""), right);
    },
  };
}

/** One file a table, in the text format of COPY. */
class TableFiles {
  readonly #folder: string;
  readonly #open = new Map<string, { readonly file: number; text: string }>();

  constructor(folder: string) {
    this.#folder = folder;
    for (const table of Object.keys(columns))
      this.#open.set(table, { file: openSync(this.path(table), "w", 0o644), text: "" });
  }

  path(table: string): string {
    return join(this.#folder, table);
  }

  add(table: Table, ...values: readonly unknown[]): void {
    const open = this.#open.get(table) as { readonly file: number; text: string };
    open.text += `${values.join("\t")}\n`;
    if (open.text.length < 1_000_000) return;
    writeSync(open.file, open.text);
    open.text = "";
  }

  close(): void {
    for (const { file, text } of this.#open.values()) {
      writeSync(file, text);
      closeSync(file);
    }
  }
}

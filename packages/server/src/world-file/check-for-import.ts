import { type Kysely, sql } from "kysely";
import { parseCustomerNumber } from "../platform/customer-number.ts";
import type { DB } from "../platform/schema.ts";
import type { LocatedWorldFile } from "./parse.ts";
import { WorldFileError } from "./world-file-error.ts";

/** What a database asks of a world beyond what decisions need. Throws a WorldFileError. */
export async function checkForImport(db: Kysely<DB>, file: LocatedWorldFile, prefix: string): Promise<void> {
  const { people, accounts, members } = file.world;
  const problems: string[] = [];
  const say = (path: (string | number)[], message: string) =>
    void problems.push(`${file.place(path)}: ${message}`);

  const taken = await peopleWithAddresses(
    db,
    people.flatMap(({ email }) => email ?? []),
  );
  for (const [place, person] of people.entries()) {
    if (!person.email) say(["people", place, "email"], "an e-mail address is needed to sign in");
    if (!person.name) say(["people", place, "name"], "a name is needed");
    const holder = taken.get(person.email?.toLowerCase() ?? "");
    if (holder !== undefined && holder !== prefix + person.id)
      say(
        ["people", place, "email"],
        `"${person.email}" is the address of somebody who is here under another id`,
      );
  }
  const owners = new Map(accounts.map(({ id, owner }) => [id, owner]));
  for (const [place, account] of accounts.entries()) {
    if (!account.name) say(["accounts", place, "name"], "a name is needed");
    if (account.number && !parseCustomerNumber(account.number))
      say(
        ["accounts", place, "number"],
        `"${account.number}" is not a customer number: its check digit is wrong`,
      );
  }
  for (const [place, { account, person }] of members.entries())
    if (owners.get(account) === person)
      say(["members", place, "person"], `"${person}" owns "${account}" and cannot be its member too`);
  if (problems.length > 0) throw new WorldFileError(problems);
}

async function peopleWithAddresses(db: Kysely<DB>, addresses: string[]): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom("people")
    .select([sql<string>`lower(email)`.as("address"), "external_id"])
    .where(sql`lower(email)`, "=", sql`any(${addresses.map((address) => address.toLowerCase())}::text[])`)
    .execute();
  return new Map(rows.map(({ address, external_id }) => [address, external_id]));
}

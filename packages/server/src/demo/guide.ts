import type { Environment } from "../environment.ts";
import { demoKey } from "./demo-key.ts";

interface Line {
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** What the demo prints: a line for each person, and what to try. */
export async function demoGuide({ db, config }: Environment, password: string): Promise<string> {
  const people = await db
    .selectFrom("people")
    .select(["id", "name", "email", "external_id"])
    .orderBy("external_id")
    .execute();
  const owned = await db.selectFrom("accounts").select(["owner_id", "name"]).orderBy("name").execute();
  const teams = await db
    .selectFrom("members")
    .innerJoin("accounts", "accounts.id", "members.account_id")
    .leftJoin("roles", "roles.id", "members.role_id")
    .select(["person_id", "accounts.name", "preset", "roles.name as own", "status"])
    .orderBy("accounts.name")
    .execute();
  const lines = people.map(({ id, name, email, external_id }) => ({
    story: external_id?.split("/")[0] ?? "",
    line: {
      name,
      email,
      role: [
        ...owned.filter((account) => account.owner_id === id).map((account) => `owns ${account.name}`),
        ...teams
          .filter((team) => team.person_id === id)
          .map(
            (team) =>
              `${team.own ?? team.preset ?? "member"} at ${team.name}${team.status === "active" ? "" : `, ${team.status}`}`,
          ),
      ].join("; "),
    },
  }));
  const stories = [...new Set(lines.map(({ story }) => story))];
  return `${stories
    .map(
      (story) =>
        `\n${story}\n${table(
          lines.filter((line) => line.story === story).map(({ line }) => line),
          password,
        )}`,
    )
    .join("\n")}

Keyholder's demo runs at ${config.PUBLIC_URL} (only on this machine). Everybody's password is ${password}
The mail that it would send is at ${config.PUBLIC_URL}/demo/mail
A program may ask it what anybody may do, with the key ${demoKey}
as docs/ask-from-your-product.md shows. Every operation is described at ${config.PUBLIC_URL}/docs/api

To try:
  1. Sign in as rosa@museum.example. Under "My managers", let Studio North in as Viewer.
  2. In another browser, sign in as adam@studio.example. Under "My clients", press Access at the Museum of Salt:
     look around, and see why its company details can't be changed.
  3. As Rosa, raise the level to Editor. Adam's page changes by itself. Then look who is in, and end his visit.
  4. The audit logs of both accounts tell the story.
  5. As marta@studio.example, answer what waits under "Notifications": Vera asks to see the audit log.
  6. As jan@bakery.example, see under "My managers" what Adam gave to others at Kos Bakery, and keep it or let it end.
  7. As gail@agency.example, answer under "My clients" the account that is offered to Dash Agency.
Ctrl-C stops it; it is as you left it when you start it again.
`;
}

function table(lines: readonly Line[], password: string): string {
  const width = (of: (line: Line) => string) => Math.max(...lines.map((line) => of(line).length));
  const [names, emails] = [width(({ name }) => name), width(({ email }) => email)];
  return lines
    .map(({ name, email, role }) => `  ${name.padEnd(names)}  ${email.padEnd(emails)}  ${password}  ${role}`)
    .join("\n");
}

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Keyholder } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { storyWorld } from "./story-world.ts";
import { words } from "./words.ts";

interface Decision {
  readonly person: string;
  readonly account: string;
  readonly permission: string;
  readonly via?: string;
  readonly allow: boolean;
}

const say = words("en");

for (const name of ["client-center", "shared-account", "dashboard-partner", "chains"])
  journey(
    `the panel tells every person of the story ${name} what he may, as the story has it`,
    { ...storyWorld(name, "en"), links: linksWithoutEnd(name) },
    (stage) => asTheStoryHasIt(stage, name),
  );

async function asTheStoryHasIt({ keyholder, open }: Stage, name: string): Promise<void> {
  const { world, decisions } = read(name);
  const accounts = await accountsOf(keyholder);
  const wrong: string[] = [];
  const each = async ([person, asked]: [string, Decision[]]) => {
    const page = await open({ as: world.people.find(({ id }) => id === person)?.email ?? "" });
    for (const { account, permission, via, allow } of asked) {
      const said = await verdict(page, accounts, { account, permission, via });
      if (said !== allow) wrong.push(`${person} ${permission} in ${account} via ${via ?? "any"}: ${said}`);
    }
  };
  await Promise.all(
    Array.from(
      Map.groupBy(decisions, ({ person }) => person),
      each,
    ),
  );
  assert.deepEqual(wrong, []);
}

/** What the page says that tells why; into a client one goes through the door, by the way that is asked for. */
async function verdict(
  page: Page,
  accounts: Accounts,
  { account, permission, via }: Pick<Decision, "account" | "permission"> & { via: string | undefined },
): Promise<boolean> {
  const { number, name } = accounts[account] ?? {};
  const manager = via && accounts[via]?.name;
  await page.goto(`/a/${number}/why?permission=${permission}`);
  const heading = (name: string | RegExp) => page.getByRole("heading", { name, exact: true });
  const [yes, no, hidden] = [heading(/^You can /), heading(/^You can’t /), heading(say("notfound_title"))];
  const door = heading(say("door_title", { account: name ?? "" }));
  await yes.or(no).or(hidden).or(door).first().waitFor();
  if (await door.count()) {
    const ways = page.getByRole("button", { name: say("door_continue", { manager: "" }).trim() });
    await (manager ? ways.filter({ hasText: manager }) : ways.first()).click();
    await yes.or(no).first().waitFor();
  }
  const bar = page.getByRole("region", { name: say("acting_region") });
  const guestOf = (await bar.count()) ? ((await bar.textContent()) ?? "") : null;
  if (via === account && guestOf !== null) return false;
  if (manager && via !== account && !guestOf?.includes(manager)) return false;
  return (await yes.count()) > 0;
}

type Accounts = Readonly<Record<string, { readonly number: string; readonly name: string }>>;

/** By the story's ids. */
async function accountsOf({ sql }: Keyholder): Promise<Accounts> {
  const { rows } = await sql.query("select external_id, number, name from accounts");
  return Object.fromEntries(rows.map(({ external_id, ...account }) => [external_id, account]));
}

interface Story {
  readonly world: {
    readonly people: readonly { readonly id: string; readonly email: string }[];
    readonly links: readonly { readonly expiresAt?: string }[];
  };
  readonly decisions: readonly Decision[];
}

function read(name: string): Story {
  return JSON.parse(readFileSync(new URL(`../packages/rules/worlds/${name}.json`, import.meta.url), "utf8"));
}

/** The story's clock stands still; the server's does not. */
function linksWithoutEnd(name: string) {
  return read(name).world.links.map(({ expiresAt: _, ...link }) => link);
}

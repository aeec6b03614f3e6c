import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");

const world = {
  people: [
    { id: "lena", email: "lena@mill.example", name: "Lena Młynarska" },
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
  ],
  accounts: [
    { id: "mill", name: "Żółty Młyn", owner: "lena" },
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Łąka Bakery", owner: "jan" },
    { id: "farm", name: "Kos Farm", owner: "jan" },
  ],
  members: [{ account: "studio", person: "lena", role: "admin" }],
  links: [
    { manager: "studio", client: "bakery", ceiling: "viewer" },
    { manager: "bakery", client: "farm", ceiling: "editor", onward: true },
  ],
};

journey("one person works in several accounts at once, each in its own tab", world, story);

async function story({ keyholder, open }: Stage): Promise<void> {
  const [mill, studio] = [await keyholder.number("mill"), await keyholder.number("studio")];
  const [bakery, farm] = [await keyholder.number("bakery"), await keyholder.number("farm")];
  const own = await open({ as: "lena@mill.example" });
  const tab = () => own.context().newPage();
  const [team, visited] = [await tab(), await tab()];
  await own.goto(`/a/${mill}`);
  await title(own, "Żółty Młyn");
  await team.goto(`/a/${studio}/users`);
  await title(team, say("frame_users"));

  // A link deep into a client asks first, and then opens exactly that page.
  await visited.goto(`/a/${bakery}/users?status=suspended`);
  await title(visited, say("door_title", { account: "Łąka Bakery" }));
  await visited.getByText(say("door_text")).waitFor();
  await visited.getByRole("button", { name: say("door_continue", { manager: "Studio North" }) }).click();
  await title(visited, say("frame_users"));
  assert.equal(new URL(visited.url()).search, "?status=suspended");

  // Only the visited account says that one is a guest, now and after every tab is loaded again.
  for (const page of [own, team, visited]) await page.reload();
  await title(own, "Żółty Młyn");
  await title(team, say("frame_users"));
  await bar(visited).getByText("Łąka Bakery").waitFor();
  await bar(visited).getByText(say("level_viewer"), { exact: true }).waitFor();
  assert.equal(await bar(own).count(), 0);
  assert.equal(await bar(team).count(), 0);
  assert.match(await visited.title(), /^ŁB ▸ /);
  assert.doesNotMatch(await team.title(), /▸/);

  // The switcher finds by a name typed without its marks, and by number.
  await switchTo(own, "laka bak", "Łąka Bakery");
  await bar(own).getByText("Łąka Bakery").waitFor();
  await switchTo(own, mill.replaceAll("-", "").slice(2), "Żółty Młyn");
  await title(own, "Żółty Młyn");
  await bar(own).waitFor({ state: "detached" });
  await switchTo(own, studio, "Studio North");
  await title(own, "Studio North");
  await bar(visited).waitFor();

  // Within the visit, what a viewer may not see says which step refuses and who can change that.
  await visited.goto(`/a/${bakery}/audit`);
  await title(visited, say("refused_title", { permission: "see the audit log", account: "Łąka Bakery" }));
  const lacks = { client: "Łąka Bakery", manager: "Studio North", role: say("level_viewer") };
  await visited
    .getByText(say("why_ceiling_lacks", { ...lacks, permission: say("permission_audit_view") }))
    .waitFor();
  await visited.getByText("Jan Kos").waitFor();

  // What does not exist and what is hidden say the same.
  for (const address of ["/a/KH-0000-0000", "/a/nonsense/users", "/nowhere"]) {
    await team.goto(address);
    await title(team, say("notfound_title"));
    await team.getByText(say("notfound_text")).waitFor();
  }

  // From within a visit no other is begun: the list of clients offers no way, and a link is told why not.
  await visited.goto(`/a/${bakery}/clients`);
  await visited.getByRole("row").filter({ hasText: "Kos Farm" }).waitFor();
  const access = visited.getByRole("button", { name: say("clients_access_label", { client: "Kos Farm" }) });
  assert.equal(await access.count(), 0);
  await visited.goto(`/a/${farm}`);
  const on = visited.getByRole("button", { name: say("door_continue", { manager: "Łąka Bakery" }) });
  await on.click();
  await visited.getByText(say("problem_visit_from_visit")).waitFor();
  const { rows } = await keyholder.sql.query("select account_id from visits where ended_at is null");
  assert.equal(rows.length, 1);
}

const bar = (page: Page) => page.getByRole("region", { name: say("acting_region") });

async function title(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { name, exact: true, level: 1 }).waitFor();
}

/** By keyboard, as one does who works in many accounts. */
async function switchTo(page: Page, typed: string, account: string): Promise<void> {
  await page.getByRole("button", { name: say("switcher_open") }).click();
  const list = page.getByRole("dialog", { name: say("switcher_open") });
  await list.getByPlaceholder(say("switcher_search")).fill(typed);
  await list.getByRole("option").first().filter({ hasText: account }).waitFor();
  await page.keyboard.press("Enter");
}

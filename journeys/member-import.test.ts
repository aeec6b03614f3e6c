import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { mouse } from "./hand.ts";
import type { Keyholder } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");
const good = 350;

const world = {
  people: [{ id: "marta", email: "marta@studio.example", name: "Marta Wolska" }],
  accounts: [{ id: "studio", name: "Studio North", owner: "marta" }],
  roles: [
    { id: "desk", account: "studio", name: "Front desk", permissions: ["account.view", "tickets.view"] },
  ],
};

const person = (at: number) => `person${at}@many.example;Person ${at};Front desk`;
const file = [
  "Where to write;Who;What for",
  "nowhere;Nobody;viewer",
  "chef@many.example;The Chef;chef",
  ...Array.from({ length: good }, (_, at) => person(at + 1)),
  person(7),
].join("\n");

journey(
  "many people are invited out of a file, stopped on the way, and mended from what failed",
  world,
  story,
);

async function story({ keyholder, open }: Stage): Promise<void> {
  const marta = await open({ as: "marta@studio.example" });
  await marta.goto(`/a/${await keyholder.number("studio")}/users`);
  await marta.getByRole("link", { name: say("members_import"), exact: true }).click();

  // The file is chosen, and its columns named: none of its headers says what it holds.
  const chooser = marta.waitForEvent("filechooser");
  await marta.getByRole("button", { name: say("members_import_choose") }).click();
  await (await chooser).setFiles({ name: "team.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
  await marta.getByRole("cell", { name: "nowhere" }).waitFor();
  const check = marta.getByRole("button", { name: say("members_import_check") });
  await check.click();
  await marta.getByText(say("members_import_email_missing")).waitFor();
  const column = (key: string) => marta.getByRole("button", { name: new RegExp(`${say(key)}( |$)`) });
  await mouse.pick(column("members_email_label"), "Where to write");
  await mouse.pick(column("members_name_label").first(), "Who");
  await mouse.pick(column("members_role_label").first(), "What for");
  await check.click();

  // The dry run says of each row what would happen, and invites nobody.
  await marta.getByText(say("members_import_good", { count: String(good) })).waitFor();
  await marta.getByText(say("members_import_bad", { count: "3" })).waitFor();
  const line = (text: string) => marta.getByRole("row").filter({ hasText: text });
  await line("nowhere").getByText(say("members_row_no_address")).waitFor();
  await line("chef@")
    .getByText(say("members_row_no_role", { quoted: "chef" }))
    .waitFor();
  await line("person7@").getByText(say("members_row_duplicate")).waitFor();
  assert.equal(await membersOf(keyholder), 0);

  // Started, it shows how far it is; stopped, it leaves the rest alone.
  const goOn = await holdUpAt(keyholder, 160);
  await marta.getByRole("button", { name: say("members_import_start", { count: String(good) }) }).click();
  const progress = marta.getByRole("progressbar", { name: say("members_import_running") });
  await progress.waitFor();
  await isPartWay(progress);
  const stopping = marta.waitForRequest((request) => request.method() === "DELETE");
  await marta.getByRole("button", { name: say("members_import_cancel") }).click();
  await stopping;
  await goOn();
  await marta.getByText(say("members_import_cancelled")).waitFor();
  const invited = await membersOf(keyholder);
  assert.ok(invited >= 100 && invited < good, `${invited} of ${good} were invited before it stopped`);
  await marta.getByText(say("members_import_invited", { count: String(invited) })).waitFor();

  // What failed is downloaded, mended, and dropped on the page again.
  const downloading = marta.waitForEvent("download");
  await marta.getByRole("button", { name: say("members_import_failures") }).click();
  const path = await (await downloading).path();
  const failures = await readFile(path, "utf8");
  assert.match(failures, /nowhere.*Nobody/);
  assert.match(failures, /chef@many\.example.*The Chef.*chef/);
  const mended = failures.replace("nowhere", "nobody@many.example").replace(/(The Chef.)chef/, "$1viewer");
  await marta.getByRole("button", { name: say("members_import_other") }).click();
  await writeFile(path, mended);
  await drop(marta, path);
  await marta.getByRole("cell", { name: "The Chef" }).waitFor();
  await mouse.pick(column("members_email_label"), "Where to write");
  await mouse.pick(column("members_name_label").first(), "Who");
  await mouse.pick(column("members_role_label").first(), "What for");
  await check.click();
  await marta.getByRole("button", { name: say("members_import_start", { count: "2" }) }).click();
  await marta.getByText(say("members_import_done")).waitFor();
  await marta.getByText(say("members_import_invited", { count: "2" })).waitFor();
  assert.equal(await membersOf(keyholder), invited + 2);

  await marta.getByRole("link", { name: say("members_import_see") }).click();
  await line("nobody@many.example").getByText(say("members_status_invited")).waitFor();
}

const membersOf = async ({ sql }: Keyholder): Promise<number> =>
  (await sql.query("select count(*)::int as count from members")).rows[0].count;

/** Another change holds one row: the import waits there until that one is through. */
async function holdUpAt({ sql }: Keyholder, line: number): Promise<() => Promise<void>> {
  await sql.query("begin");
  await sql.query("select from member_import_rows where line = $1 for update", [line]);
  return async () => {
    await sql.query("rollback");
  };
}

async function isPartWay(progress: Locator): Promise<void> {
  await progress
    .page()
    .waitForFunction(
      (bar) => Number(bar?.getAttribute("aria-valuenow")) >= 100,
      await progress.elementHandle(),
    );
}

/** Drags a file in from outside of the browser. */
async function drop(page: Page, file: string): Promise<void> {
  const place = page.getByText(say("members_import_drop"), { exact: true });
  const box = await place.boundingBox();
  assert.ok(box);
  const browser = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await browser.send("Input.dispatchDragEvent", { type, x: box.x + 5, y: box.y + 5, data });
}

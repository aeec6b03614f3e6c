import assert from "node:assert/strict";
import { mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");
const mow = words("pl");
const email = "kim@garden.example";
const fresh = "three green lanterns";

const world = {
  people: [{ id: "kim", email, name: "Kim Reed" }],
  accounts: [{ id: "garden", name: "Reed Gardens", owner: "kim" }],
};

journey(
  "a forgotten password is replaced by mail, and whoever was signed in with it is out",
  world,
  forgotten,
);
journey("a person keeps her profile, her customer number and her sessions in hand", world, profile);

async function forgotten({ keyholder, inbox, open }: Stage): Promise<void> {
  const earlier = await open({ as: email });
  await earlier.goto(`/a/${await keyholder.number("garden")}/users`);
  await earlier.getByRole("heading", { name: say("frame_users"), level: 1 }).waitFor();

  // One and the same sentence, whether it is the address or the password that is wrong.
  const page = await open();
  await page.goto("/");
  for (const wrong of ["nobody@garden.example", email]) {
    await signIn(page, mouse, say, wrong, "not the password");
    await page.getByText(say("problem_wrong_credentials")).waitFor();
    assert.equal(
      (await page.getByRole("alert").allInnerTexts()).join("").trim(),
      say("problem_wrong_credentials"),
    );
    await page.reload();
  }

  // The link comes by mail, as it would be said to come to any address.
  await page.getByRole("link", { name: say("signin_forgot") }).click();
  await page.getByRole("heading", { name: say("forgot_title") }).waitFor();
  await page.getByLabel(say("entry_email")).fill(email);
  await page.getByRole("button", { name: say("forgot_submit") }).click();
  await page.getByText(say("forgot_sent_text", { email })).waitFor();
  const link = linkIn(await inbox.mailTo(email));
  await page.goto(link);
  const field = page.getByLabel(say("entry_new_password"), { exact: true });
  await field.fill("short");
  await page.getByRole("button", { name: say("setpw_submit") }).click();
  await page.getByText(say("field_password_short")).waitFor();
  await field.fill(fresh);
  await page.getByRole("button", { name: say("setpw_submit") }).click();
  await page.getByRole("heading", { name: "Reed Gardens", exact: true }).waitFor();
  assert.match((await inbox.mailTo(email, 1)).subject, /password was changed/);

  // The link is used up, the old session is out by itself, and the old password opens nothing.
  const again = await open();
  await again.goto(link);
  await again.getByText(say("problem_link_used")).waitFor();
  await again.getByRole("link", { name: say("setpw_again") }).waitFor();
  await earlier.getByText(say("signin_sub_return")).waitFor();
  await signIn(earlier, mouse, say, email, password);
  await earlier.getByText(say("problem_wrong_credentials")).waitFor();
  await signIn(earlier, mouse, say, email, fresh);
  await earlier.getByRole("heading", { name: say("frame_users"), level: 1 }).waitFor();
}

async function profile({ keyholder, open }: Stage): Promise<void> {
  const number = await keyholder.number("garden");
  const other = await open({ as: email });
  await other.goto(`/a/${number}/users`);
  await other.getByRole("heading", { name: say("frame_users"), level: 1 }).waitFor();
  const page = await open({ as: email });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");

  // The customer number is a press away on every page, and goes to the clipboard.
  await page.getByRole("button", { name: say("person_menu") }).click();
  const menu = page.getByRole("dialog", { name: say("person_menu") });
  await menu.getByRole("button", { name: number }).click();
  await menu.getByText(say("ui_copied"), { exact: true }).waitFor();
  assert.equal(await page.evaluate("navigator.clipboard.readText()"), number);
  await menu.getByRole("button", { name: say("frame_profile") }).click();

  // A new name, and Polish, without the page being loaded anew.
  await page.evaluate("globalThis.stillHere = true");
  await page.getByLabel(say("profile_name"), { exact: true }).fill("Kim Reed-Wolska");
  await mouse.pick(page.getByRole("button", { name: say("profile_language") }), "Polski");
  await page.getByRole("button", { name: say("profile_save"), exact: true }).click();
  await page.getByRole("heading", { name: mow("profile_title"), level: 1 }).waitFor();
  await page.getByRole("button", { name: "Kim Reed-Wolska" }).waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "pl");
  assert.equal(await page.evaluate("globalThis.stillHere"), true, "the page was loaded anew");

  // Two sessions are listed; the one that is ended is out by itself, and comes back to where it was.
  const sessions = page.getByRole("table", { name: mow("profile_sessions") });
  await sessions.getByText(mow("profile_session_this")).waitFor();
  assert.equal(await sessions.getByRole("row").count(), 3, "the head and two sessions");
  await sessions.getByRole("button").click();
  await page.getByText(mow("profile_session_ended")).waitFor();
  await sessions.getByRole("button").waitFor({ state: "detached" });
  await other.getByText(say("signin_sub_return")).waitFor();
  await signIn(other, mouse, say, email, password);
  await other.getByRole("heading", { name: mow("frame_users"), level: 1 }).waitFor();

  // Signed out, nothing is shown to whoever goes back.
  await page.getByRole("button", { name: mow("person_menu") }).click();
  await page.getByRole("button", { name: mow("person_sign_out") }).click();
  await page.getByRole("heading", { name: mow("signin_title") }).waitFor();
  await page.goBack();
  await page.getByText(mow("signin_sub_return")).waitFor();
}

import { mouse, signIn } from "./hand.ts";
import { linkIn } from "./inbox.ts";
import { password } from "./keyholder.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const say = words("en");

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
    { id: "kim", email: "kim@garden.example", name: "Kim Reed" },
  ],
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
  ],
};

journey("every link of an invitation says how it stands and what to do", world, eachLink);
journey("an invitation is accepted by the person that it is for, whoever is signed in", world, forOnePerson);

async function eachLink({ keyholder, inbox, open }: Stage): Promise<void> {
  const { invite, row, marta } = await hostess({ keyholder, inbox, open });
  const guest = await open();
  const opens = async (link: string, ...texts: string[]) => {
    // From a page of its own each time, as from a mail.
    await guest.goto("about:blank");
    await guest.goto(link);
    for (const text of texts) await guest.getByText(text).first().waitFor();
  };

  await opens(
    "/invitation#token=nothing-of-ours",
    say("invitation_gone_title"),
    say("problem_invitation_unknown"),
  );
  await opens("/invitation", say("invitation_no_token"));

  // Expired: a press has a new one sent, which works; the old one then says that it was replaced.
  const expired = await invite("eva@new.example", "Eva Lind");
  await keyholder.sql.query("update invitations set expires_at = now() - interval '1 hour'");
  await opens(expired, say("invitation_expired_title"), say("invitation_expired_text"));
  await guest.getByRole("button", { name: say("invitation_send_again") }).click();
  await guest.getByText(say("invitation_sent_again")).waitFor();
  const renewed = linkIn(await inbox.mailTo("eva@new.example", 1));
  await opens(expired, say("problem_invitation_replaced"));
  await opens(renewed, "Marta Wolska invites you to Studio North");

  // Sent again by Marta: the newest link alone works.
  await marta.reload();
  await marta.getByRole("button", { name: say("members_menu_label", { name: "Eva Lind" }) }).click();
  await marta.getByRole("menuitem", { name: say("members_menu_resend") }).click();
  await marta.getByText(say("members_resent_toast", { email: "eva@new.example" })).waitFor();
  const resent = linkIn(await inbox.mailTo("eva@new.example", 2));
  await opens(renewed, say("invitation_gone_title"), say("problem_invitation_replaced"));
  await opens(resent, "Marta Wolska invites you to Studio North");

  // Used: it says so and leads to the sign-in.
  await guest.getByLabel(say("entry_password"), { exact: true }).fill("three green lanterns");
  await guest
    .getByRole("button", { name: say("invitation_accept_new", { account: "Studio North" }) })
    .click();
  await guest.getByRole("heading", { name: "Studio North", exact: true }).waitFor();
  await opens(resent, say("invitation_used_title"), say("problem_invitation_used"));

  // Cancelled by Marta.
  const cancelled = await invite("ola@new.example", "Ola Zięba");
  await marta.getByRole("button", { name: say("members_menu_label", { name: "Ola Zięba" }) }).click();
  await marta.getByRole("menuitem", { name: say("members_menu_cancel") }).click();
  await marta.getByRole("button", { name: say("members_cancel_verb") }).click();
  await row("ola@new.example").waitFor({ state: "detached" });
  await opens(cancelled, say("invitation_gone_title"), say("problem_invitation_cancelled"));

  // Declined by the invited, with the link alone; Marta's list has her no more.
  const declined = await invite("ola@new.example", "Ola Zięba", 1);
  await opens(declined, "Marta Wolska invites you to Studio North");
  await guest.getByRole("button", { name: say("invitation_switch", { email: "ola@new.example" }) }).click();
  await guest.getByRole("button", { name: say("invitation_decline") }).click();
  await guest.getByRole("button", { name: say("invitation_decline_verb") }).click();
  await guest.getByText(say("invitation_declined")).waitFor();
  await marta.reload();
  await row("eva@new.example").waitFor();
  await row("ola@new.example").waitFor({ state: "detached" });
}

async function forOnePerson(stage: Stage): Promise<void> {
  const { invite, row, marta } = await hostess(stage);
  const link = await invite("kim@garden.example", "Kim Reed");

  // Jan opens Kim's link: it says whose it is and offers to switch; Kim signs in and is back at the very invitation.
  const shared = await stage.open({ as: "jan@bakery.example" });
  await shared.goto(link);
  await shared.getByText(say("invitation_other_title", { signedIn: "jan@bakery.example" })).waitFor();
  await shared
    .getByRole("button", { name: say("invitation_switch", { email: "kim@garden.example" }) })
    .click();
  await shared.getByText(say("signin_sub_return")).waitFor();
  await signIn(shared, mouse, say, "kim@garden.example", password);
  await shared.waitForURL(link);
  await shared.getByRole("button", { name: say("invitation_accept"), exact: true }).waitFor();

  // In a browser where nobody is signed in, Kim signs in first and comes back just as exactly, then accepts.
  const own = await stage.open();
  await own.goto(link);
  const first = say("invitation_sign_in_first", { email: "kim@garden.example" });
  await own.getByText(first).waitFor();
  await own.getByRole("link", { name: say("invitation_sign_in") }).click();
  await signIn(own, mouse, say, "kim@garden.example", password);
  await own.waitForURL(link);
  await own.getByRole("button", { name: say("invitation_accept"), exact: true }).click();
  await own.getByRole("heading", { name: "Studio North", exact: true }).waitFor();
  await marta.reload();
  await row("kim@garden.example").getByText(say("members_status_in_use")).waitFor();

  // The page that Kim left open says so when she presses there too.
  await shared.getByRole("button", { name: say("invitation_accept"), exact: true }).click();
  await shared.getByText(say("problem_invitation_used")).waitFor();
}

/** Marta before her users, and what she sends from there. */
async function hostess({ open, inbox, keyholder }: Stage) {
  const marta = await open({ as: "marta@studio.example" });
  await marta.goto(`/a/${await keyholder.number("studio")}/users`);
  const row = (email: string) => marta.getByRole("row").filter({ hasText: email });
  const invite = async (email: string, name: string, seen = 0): Promise<string> => {
    await marta
      .getByRole("button", { name: say("members_invite_people") })
      .first()
      .click();
    const dialog = marta.getByRole("dialog");
    await dialog.getByLabel(say("members_addresses_label")).fill(`${email},`);
    await dialog.getByLabel(say("members_name_label")).fill(name);
    await dialog.getByRole("button", { name: say("members_invite_send") }).click();
    await row(email).waitFor();
    return linkIn(await inbox.mailTo(email, seen));
  };
  return { marta, row, invite };
}

import { keyboard, mouse } from "./hand.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "vera", email: "vera@studio.example", name: "Vera Lind" },
    { id: "lena", email: "lena@agency.example", name: "Lena Fox" },
    { id: "nina", email: "nina@studio.example", name: "Nina Ek" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
  ],
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "agency", name: "Agencja Kropka", owner: "lena" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
  ],
  members: [
    { account: "studio", person: "vera", role: "viewer" },
    { account: "studio", person: "nina", role: "editor" },
    { account: "agency", person: "vera", role: "admin" },
  ],
  links: [
    { manager: "studio", client: "bakery", ceiling: "editor" },
    { manager: "agency", client: "bakery", ceiling: "viewer" },
  ],
};

journey("whatever one may not use, and every level, says why step by step", world, explains);

async function explains({ keyholder, open }: Stage): Promise<void> {
  const say = words("en");
  const [studio, bakery] = [await keyholder.number("studio"), await keyholder.number("bakery")];
  const vera = await open({ as: "vera@studio.example" });
  const dialog = vera.getByRole("dialog");
  const why = vera.getByRole("button", { name: say("why_ask"), exact: true });
  /** The step that refuses, who can change it, and the way to ask for it. */
  const tells = async (changer: string) => {
    await dialog.getByRole("list", { name: say("why_steps") }).waitFor();
    await dialog.getByText(changer).first().waitFor();
    await dialog.getByRole("button", { name: say("ask_open") }).waitFor();
    await vera.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  };
  const marta = say("why_change_people", { people: "Marta Wolska", account: "Studio North" });

  // A button, and a line of a menu.
  await vera.goto(`/a/${studio}/users`);
  await keyboard.press(vera.getByRole("button", { name: say("members_invite_people") }));
  await tells(marta);
  const menu = vera.getByRole("button", { name: say("members_menu_label", { name: "Nina Ek" }) });
  await keyboard.order(menu, say("members_menu_role"));
  await tells(marta);

  // What stands read-only says it once, a switch below itself.
  await vera.goto(`/a/${studio}/settings`);
  await keyboard.press(why.first());
  await tells(marta);
  await vera.getByRole("switch", { name: say("visibility_switch") }).waitFor();
  await keyboard.press(why.last());
  await tells(marta);

  // Levels: one's own, somebody else's, and in the list of accounts.
  await vera.goto(`/a/${studio}`);
  const level = say("clients_why_label", { client: "Studio North" });
  await mouse.press(vera.getByRole("button", { name: level }));
  await tells(marta);
  await mouse.press(vera.getByRole("button", { name: say("why_level_of", { person: "Nina Ek" }) }));
  await dialog.getByText(say("why_own_team")).waitFor();
  await vera.keyboard.press("Escape");
  await vera.goto("/accounts");
  await mouse.press(vera.getByRole("button", { name: level }));
  await tells(marta);

  // Where several ways lead in, how far each does, before one takes it.
  await vera.goto(`/a/${bakery}`);
  for (const manager of ["Studio North", "Agencja Kropka"])
    await vera.getByRole("button", { name: say("door_why_label", { manager }) }).waitFor();
  await vera.getByText(say("level_viewer")).first().waitFor();
  await mouse.press(vera.getByRole("button", { name: say("door_why_label", { manager: "Agencja Kropka" }) }));
  await dialog.getByText("Agencja Kropka").first().waitFor();
}

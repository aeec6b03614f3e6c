import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "jan", email: "jan@bakery.example", name: "Jan Kos" },
  ],
  accounts: [
    { id: "studio", name: "Studio North", owner: "marta" },
    { id: "bakery", name: "Kos Bakery", owner: "jan" },
  ],
};

journey("a request code and a block make a number one that nobody knows", world, closedDoor);

async function closedDoor({ keyholder, open }: Stage): Promise<void> {
  const say = words("en");
  const [studio, bakery] = [await keyholder.number("studio"), await keyholder.number("bakery")];
  const jan = await open({ as: "jan@bakery.example" });
  const marta = await open({ as: "marta@studio.example" });
  await jan.goto(`/a/${bakery}/managers`);
  await marta.goto(`/a/${studio}/clients?invite=client`);
  const dialog = marta.getByRole("dialog");
  const ask = async (code: string) => {
    await dialog.getByLabel(say("clients_who_label")).fill(bakery);
    await dialog.getByLabel(say("clients_request_code")).fill(code);
    await dialog.getByRole("button", { name: say("clients_invite_send") }).click();
  };

  // With the code alone can she ask.
  await jan.getByText(say("requests_code_switch"), { exact: true }).click();
  await jan.getByText(say("requests_on_toast")).waitFor();
  const { code } = await (await jan.request.get(`/v1/accounts/${bakery}/request-settings`)).json();
  await jan.getByText(code).first().waitFor();
  await ask("");
  await dialog.getByText(say("problem_no_such_number")).waitFor();
  await ask(code);
  await marta.getByText(say("links_status_waiting")).waitFor();

  // Declined and blocked, she is told the reason, and even the code is of no use to her.
  await jan.getByRole("button", { name: say("managers_respond_label", { manager: "Studio North" }) }).click();
  const answer = jan.getByRole("dialog");
  await answer.getByRole("button", { name: say("managers_decline") }).click();
  await answer.getByLabel(say("decline_reason")).fill("We have an agency.");
  await answer.getByText(say("decline_block"), { exact: true }).click();
  await answer.getByRole("button", { name: say("decline_verb") }).click();
  await jan.getByText(say("requests_blocked"), { exact: true }).waitFor();
  await marta.goto(`/a/${studio}/clients?status=declined`);
  await marta.getByText("We have an agency.").waitFor();
  await marta.goto(`/a/${studio}/clients?invite=client`);
  await ask(code);
  await dialog.getByText(say("problem_no_such_number")).waitFor();

  // Let ask again, a share code stands in for the rest.
  await jan.getByRole("button", { name: say("requests_unblock_label", { manager: "Studio North" }) }).click();
  await jan.getByText(say("requests_unblocked_toast", { manager: "Studio North" })).waitFor();
  await jan.getByRole("button", { name: say("requests_share_create") }).click();
  const shown = await jan.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/).textContent();
  await dialog.getByLabel(say("clients_who_label")).fill(String(shown));
  await dialog.getByText(say("clients_who_code")).waitFor();
  await dialog.getByRole("button", { name: say("clients_invite_send") }).click();
  await marta.getByText(say("links_status_waiting")).waitFor();
}

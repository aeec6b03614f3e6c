import assert from "node:assert/strict";
import { keyboard, mouse } from "./hand.ts";
import { journey, type Stage } from "./stage.ts";
import { words } from "./words.ts";

const world = {
  people: [
    { id: "marta", email: "marta@studio.example", name: "Marta Wolska" },
    { id: "vera", email: "vera@studio.example", name: "Vera Lind" },
  ],
  accounts: [{ id: "studio", name: "Studio North", owner: "marta" }],
  members: [{ account: "studio", person: "vera", role: "viewer" }],
};

journey("who is refused asks for access by keyboard, and has it once it is granted", world, asks);

async function asks({ keyholder, open }: Stage): Promise<void> {
  const say = words("en");
  const account = await keyholder.number("studio");
  const vera = await open({ as: "vera@studio.example" });
  await vera.goto(`/a/${account}/audit`);
  await keyboard.press(vera.getByRole("button", { name: say("ask_open") }));
  await keyboard.type(vera.getByLabel(say("ask_note")), "For the yearly report");
  await keyboard.press(vera.getByRole("button", { name: say("ask_send") }));
  await vera.getByText(say("ask_sent", { account: "Studio North" })).waitFor();

  const marta = await open({ as: "marta@studio.example" });
  await marta.goto(`/a/${account}/users`);
  await marta.getByText("For the yearly report").waitFor();
  await mouse.press(
    marta.getByRole("button", { name: say("requests_grant_label", { person: "Vera Lind" }) }),
  );
  await mouse.press(
    marta.getByRole("alertdialog").getByRole("button", { name: say("requests_grant_verb"), exact: true }),
  );
  await marta.getByRole("heading", { name: say("temporary_heading") }).waitFor();
  assert.equal(await marta.getByText("For the yearly report").count(), 0);

  await vera.reload();
  await vera
    .getByText(say("audit_requests_make", { target: "Vera Lind" }))
    .first()
    .waitFor();

  const end = { name: say("temporary_end_label", { person: "Vera Lind" }) };
  await mouse.press(marta.getByRole("button", end));
  await mouse.press(
    marta.getByRole("alertdialog").getByRole("button", { name: say("temporary_end"), exact: true }),
  );
  await marta.getByText(say("temporary_ended_toast")).waitFor();
  await vera.reload();
  await vera.getByRole("button", { name: say("ask_open") }).waitFor();
}

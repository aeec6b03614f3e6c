import { type After, type PageToSee, press } from "./page-to-see.ts";

const olga = "olga@shop.example";
const one = "/a/{shop}/webhooks/{active}";

const chooseSome: After = async (page, say) => {
  const some = page.getByRole("dialog").getByRole("radio", { name: say("webhooks_events_some") });
  await some.locator("xpath=ancestor::label[1]").click();
};

export const webhookPages: readonly PageToSee[] = [
  ["webhooks", olga, "/a/{shop}/webhooks", "webhooks_state_paused"],
  ["webhooks-none", olga, "/a/{yard}/webhooks", "webhooks_empty_text"],
  ["webhooks-new", olga, "/a/{yard}/webhooks?new=webhook", "webhooks_events_all_line"],
  ["webhooks-new-some", olga, "/a/{yard}/webhooks?new=webhook", "webhooks_event_member_left", chooseSome],
  ["webhook", olga, one, "webhooks_event_visit_started"],
  ["webhook-paused", olga, "/a/{shop}/webhooks/{paused}", "webhooks_because_failing"],
  ["webhook-menu", olga, one, "webhooks_delete", press("webhooks_more")],
  ["webhook-edit", olga, `${one}?edit={active}`, "webhooks_event_member_left"],
  ["webhook-rotate", olga, `${one}?rotate={active}`, "webhooks_rotate_text"],
  ["webhook-delete", olga, `${one}?delete={active}`, "webhooks_delete_text"],
  ["webhook-message", olga, `${one}?message={failed}`, "webhooks_error_timeout"],
  ["webhook-replay", olga, `${one}?replay=failed`, "webhooks_replay_failed_text"],
  ["webhook-gone", olga, "/a/{shop}/webhooks/{failed}", "webhooks_gone"],
];

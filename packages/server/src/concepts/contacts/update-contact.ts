import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { unlessHere } from "../../platform/unless-taken.ts";
import { type Columns, writeContact } from "./changes-store.ts";
import { changedBy, chosen, columnsOf, preferencesOf } from "./preferences.ts";
import { contactNow } from "./shown-contact.ts";
import { type ContactRow, lockContact } from "./store.ts";

const fields = ["name", "email", "phone", "address", "language"] as const;

export const updateContact = changing(
  operations.updateContact,
  async ({ tx, env, permit, params, body, version }) => {
    const earlier = await lockContact(tx, permit, params.contact);
    if (!earlier) throw new Refusal("not-found");
    if (earlier.version !== version) throw new Refusal("stale");
    const changed = fields.filter((field) => body[field] !== undefined && body[field] !== earlier[field]);
    if (earlier.member_id !== null && (changed.includes("name") || changed.includes("email")))
      throw new Refusal("wrong-state", { detail: followsMember(earlier) });

    const mails = preferencesOf(earlier);
    const wanted = changedBy(mails, body.preferences ?? {});
    const otherMails = chosen(mails).join() !== chosen(wanted).join();
    if (changed.length === 0 && !otherMails)
      return { answer: await contactNow(tx, env, permit, earlier.id), audit: [] };

    const columns: Columns = {
      ...Object.fromEntries(changed.map((field) => [field, body[field]])),
      ...columnsOf(wanted),
      // What came back came back from the address of before.
      ...(changed.includes("email") && { bouncing_since: null }),
    };
    await unlessHere(writeContact(tx, permit, earlier.id, columns), () => new Refusal("address-taken"));
    const answer = await contactNow(tx, env, permit, earlier.id);
    return {
      answer,
      audit: [
        {
          account: permit.account.id,
          action: "contacts.update",
          target: { kind: "contact", id: earlier.id, name: answer.name },
          before: {
            ...Object.fromEntries(changed.map((field) => [field, earlier[field]])),
            ...(otherMails && { mails: chosen(mails) }),
          },
          after: {
            ...Object.fromEntries(changed.map((field) => [field, body[field]])),
            ...(otherMails && { mails: chosen(wanted) }),
          },
        },
      ],
    };
  },
);

function followsMember({ name }: ContactRow): string {
  return `${name} is in the team: name and address are those of the membership. Its other details can be changed.`;
}

import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { endMembership } from "../members/become-member.ts";
import { noteUnlinked } from "./changes-store.ts";
import { contactNow } from "./shown-contact.ts";
import { contactById } from "./store.ts";

export const deactivateContact = changing(
  operations.deactivateContact,
  async ({ tx, env, permit, params }) => {
    // Not locked yet: the member comes first, as in his removal, which unlinks the contact.
    const contact = await contactById(tx, permit, params.contact);
    if (!contact) throw new Refusal("not-found");
    if (contact.member_id === null)
      throw new Refusal("wrong-state", { detail: `${contact.name} is no member of the team.` });
    const entries = await endMembership(tx, env, permit, contact.member_id);
    await noteUnlinked(tx, permit, contact.id);
    return {
      answer: await contactNow(tx, env, permit, contact.id),
      audit: [
        {
          account: permit.account.id,
          action: "contacts.deactivate",
          target: { kind: "contact", id: contact.id, name: contact.name },
        },
        ...entries,
      ],
    };
  },
);

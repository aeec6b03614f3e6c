import { operations } from "@keyholder/contract";
import { changing } from "../../handler.ts";
import { Refusal } from "../../platform/refusal.ts";
import { refuseTooMany } from "../../platform/refuse-too-many.ts";
import { languageOf } from "../mail/language.ts";
import { becomeMember } from "../members/become-member.ts";
import { invitationsByPerson } from "../members/throttles.ts";
import { linkContact } from "./changes-store.ts";
import { contactNow } from "./shown-contact.ts";
import { lockContact } from "./store.ts";

/** Whoever is in the team with the contact's address keeps the role that he has; anybody else is invited. */
export const activateContact = changing(
  operations.activateContact,
  async ({ env, asker }) => refuseTooMany(env.db, `invitations:person:${asker?.id}`, invitationsByPerson),
  async ({ tx, env, permit, params, body }) => {
    const contact = await lockContact(tx, permit, params.contact);
    if (!contact) throw new Refusal("not-found");
    if (contact.member_id !== null)
      throw new Refusal("wrong-state", { detail: `${contact.name} is a member of the team already.` });
    const { name, email } = contact;
    const language = languageOf(contact.language);
    const { member, entries, link } = await becomeMember(tx, env, permit, { name, email, language }, body);
    await linkContact(tx, permit, contact.id, member);
    return {
      answer: { ...(await contactNow(tx, env, permit, contact.id)), link },
      audit: [
        {
          account: permit.account.id,
          action: entries.length > 0 ? "contacts.activate" : "contacts.link",
          target: { kind: "contact", id: contact.id, name },
          after: { email, member: member.name },
        },
        ...entries,
      ],
    };
  },
);

import { z } from "zod";
import { Given, invitationLink, Member } from "./members.ts";
import { operation } from "./operation.ts";
import {
  AccountParams,
  Email,
  Id,
  Language,
  Line,
  Name,
  PageQuery,
  page,
  Search,
  Text,
  Time,
} from "./shapes.ts";

/** What mail a contact gets. */
export const mailCategories = ["general", "invoice", "support", "product", "domain", "affiliate"] as const;
export const MailCategory = z.enum(mailCategories);
const Preferences = z.object({
  general: z.boolean(),
  invoice: z.boolean(),
  support: z.boolean(),
  product: z.boolean(),
  domain: z.boolean(),
  affiliate: z.boolean(),
});

export const Contact = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  address: z.string(),
  language: Language,
  preferences: Preferences,
  bouncingSince: Time.nullable().describe("Mail to this address comes back since then"),
  member: Member.nullable().describe("The member that the contact became"),
  version: z.number().int(),
});

const ContactParams = AccountParams.extend({ contact: Id });
const ContactBody = z.object({
  name: Name,
  email: Email,
  phone: Line.max(40).default(""),
  address: Text.trim().max(500).default(""),
  language: Language,
  preferences: Preferences,
});

export const listContacts = operation({
  id: "listContacts",
  method: "GET",
  path: "/v1/accounts/{account}/contacts",
  summary: "Contacts and the mail that each gets, by name",
  demand: "contacts.view",
  params: AccountParams,
  query: PageQuery.extend({ q: Search.optional(), category: MailCategory.optional() }),
  answer: page(Contact),
  status: 200,
  problems: [],
});

export const createContact = operation({
  id: "createContact",
  method: "POST",
  path: "/v1/accounts/{account}/contacts",
  summary: "Make a contact; it gives no access",
  demand: "contacts.manage",
  params: AccountParams,
  body: ContactBody,
  answer: Contact,
  status: 201,
  problems: ["address-taken"],
});

export const updateContact = operation({
  id: "updateContact",
  method: "PATCH",
  path: "/v1/accounts/{account}/contacts/{contact}",
  summary: "Change a contact or its e-mail preferences",
  demand: "contacts.manage",
  params: ContactParams,
  body: z.object({
    name: Name.optional(),
    email: Email.optional(),
    phone: Line.max(40).optional(),
    address: Text.trim().max(500).optional(),
    language: Language.optional(),
    preferences: Preferences.partial().optional(),
  }),
  answer: Contact,
  status: 200,
  ifMatch: true,
  problems: ["not-found", "address-taken", "wrong-state"],
});

export const deleteContact = operation({
  id: "deleteContact",
  method: "DELETE",
  path: "/v1/accounts/{account}/contacts/{contact}",
  summary: "Delete a contact that is no member",
  demand: "contacts.manage",
  params: ContactParams,
  status: 204,
  problems: ["not-found", "wrong-state"],
});

export const listRecipients = operation({
  id: "listRecipients",
  method: "GET",
  path: "/v1/accounts/{account}/recipients",
  summary: "Who gets which mail: the owner and the contacts of each category",
  demand: "contacts.view",
  params: AccountParams,
  answer: z.object({
    categories: z.array(
      z.object({
        category: MailCategory,
        recipients: z.array(
          z.object({ name: z.string(), email: z.string(), owner: z.boolean(), bouncing: z.boolean() }),
        ),
        more: z.number().int().describe("How many beyond the ones listed"),
      }),
    ),
  }),
  status: 200,
  problems: [],
});

export const updateOwnerPreferences = operation({
  id: "updateOwnerPreferences",
  method: "PATCH",
  path: "/v1/accounts/{account}/recipients/owner",
  summary: "Which mail the owner gets",
  demand: "contacts.manage",
  params: AccountParams,
  body: Preferences.partial().strict(),
  status: 204,
  problems: [],
});

export const activateContact = operation({
  id: "activateContact",
  method: "POST",
  path: "/v1/accounts/{account}/contacts/{contact}/membership",
  summary: "Activate the sub-account: invite the contact to the team, with a password of his own",
  demand: "people.manage",
  params: ContactParams,
  body: z.object({ ...Given }),
  answer: Contact.extend({ link: invitationLink }),
  status: 201,
  problems: ["not-found", "wrong-state", "cannot-give", "already-a-member", "already-invited", "throttled"],
});

export const deactivateContact = operation({
  id: "deactivateContact",
  method: "DELETE",
  path: "/v1/accounts/{account}/contacts/{contact}/membership",
  summary: "Make a member a mere contact again: his access ends, his mail goes on",
  demand: "people.manage",
  params: ContactParams,
  answer: Contact,
  status: 200,
  problems: ["not-found", "wrong-state", "outranked", "own-membership"],
});

import { z } from "zod";
import { AuditEntry } from "./audit.ts";
import { Client, Label, Message } from "./links.ts";
import { invitationLink } from "./members.ts";
import { operation } from "./operation.ts";
import {
  AccountParams,
  Email,
  Id,
  Language,
  Name,
  PageQuery,
  PersonRef,
  page,
  RoleChoice,
  Text,
  Time,
} from "./shapes.ts";

export const ClientParams = AccountParams.extend({ link: Id });

const Feature = Text.max(64);
const Labels = z.array(Label).max(20, "Use at most 20 labels.");

export const ClientFeature = z.object({
  feature: z.string(),
  on: z.boolean(),
  mine: z.boolean().describe("Whether this account has it itself, and so may switch it"),
});

export const OwnerInvitation = z.object({
  email: z.string(),
  sentAt: Time,
  expiresAt: Time,
  expired: z.boolean(),
});

export const ClientDetail = Client.extend({
  note: z.string(),
  noteVersion: z.number().int().describe("Of labels and note, for `If-Match`"),
  message: z.string().describe("What came with the request"),
  askedBy: PersonRef.nullable(),
  acceptedAt: Time.nullable(),
  inside: z
    .array(z.object({ person: PersonRef, since: Time }))
    .describe("Who of this account is in the client now; up to twenty"),
  madeHere: z.boolean().describe("Whether this account made the client account"),
  handedOver: z.boolean().describe("Whether the client account has an owner of its own"),
  ownerInvitation: OwnerInvitation.nullable().describe("To become the owner of a client account made here"),
  features: z.array(ClientFeature).nullable().describe("null where this account did not make the client"),
  can: z
    .object({ edit: z.boolean(), features: z.boolean(), handOver: z.boolean() })
    .describe("What I may do about this client (R5)"),
});

export const getClient = operation({
  id: "getClient",
  method: "GET",
  path: "/v1/accounts/{account}/clients/{link}",
  summary: "One client of this account, or one that it has asked",
  demand: "clients.view",
  params: ClientParams,
  answer: ClientDetail,
  status: 200,
  problems: ["not-found"],
});

export const updateClient = operation({
  id: "updateClient",
  method: "PATCH",
  path: "/v1/accounts/{account}/clients/{link}",
  summary: "Change what this account has written about a client: labels and a note",
  demand: "clients.edit",
  params: ClientParams,
  body: z
    .object({ labels: Labels.optional(), note: Text.trim().max(4000).optional() })
    .refine(({ labels, note }) => labels !== undefined || note !== undefined, {
      path: ["labels"],
      error: "Send the labels or the note, or both.",
    }),
  answer: ClientDetail,
  status: 200,
  ifMatch: true,
  problems: ["not-found"],
});

export const markClient = operation({
  id: "markClient",
  method: "PUT",
  path: "/v1/accounts/{account}/clients/{link}/marks",
  summary: "Pin a client in my own list, or hide it there; hiding ends nothing",
  demand: "clients.view",
  params: ClientParams,
  body: z.object({ pinned: z.boolean(), hidden: z.boolean() }),
  answer: Client,
  status: 200,
  problems: ["not-found"],
});

export const summariseClients = operation({
  id: "summariseClients",
  method: "GET",
  path: "/v1/accounts/{account}/client-summary",
  summary: "The labels in use, and how many clients I have hidden and somebody should look at",
  demand: "clients.view",
  params: AccountParams,
  answer: z.object({
    labels: z.array(z.object({ label: z.string(), clients: z.number().int() })).describe("Up to 500"),
    attention: z.number().int(),
    hidden: z.number().int(),
  }),
  status: 200,
  problems: [],
});

export const ClientsChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["add-label", "remove-label"]), label: Label }),
  z.object({ kind: z.enum(["pin", "unpin", "hide", "show", "resend", "end"]) }),
]);

const Outcome = { done: z.boolean(), code: z.string().nullable(), detail: z.string().nullable() };

export const changeClients = operation({
  id: "changeClients",
  method: "POST",
  path: "/v1/accounts/{account}/clients/changes",
  summary:
    "The same change to many clients; what is refused for one does not stop the others. `end` withdraws what waits",
  demand: "clients.view",
  params: AccountParams,
  body: z.object({ clients: z.array(Id).min(1).max(500), change: ClientsChange }),
  answer: z.object({ results: z.array(z.object({ client: Id, name: z.string(), ...Outcome })) }),
  status: 200,
  problems: ["refused", "throttled"],
});

export const switchClientFeature = operation({
  id: "switchClientFeature",
  method: "PUT",
  path: "/v1/accounts/{account}/clients/{link}/features/{feature}",
  summary: "Switch a feature of a client account that this one made, among those that it has itself",
  demand: "clients.features",
  params: ClientParams.extend({ feature: Feature }),
  body: z.object({ on: z.boolean() }),
  answer: ClientDetail,
  status: 200,
  problems: ["not-found", "wrong-state"],
});

export const listClientActivity = operation({
  id: "listClientActivity",
  method: "GET",
  path: "/v1/accounts/{account}/clients/{link}/activity",
  summary: "What this account's people did in a client, newest first; without `audit.view`, my own acts",
  demand: "clients.view",
  params: ClientParams,
  query: PageQuery,
  answer: page(AuditEntry.pick({ id: true, at: true, actor: true, action: true, target: true })),
  status: 200,
  problems: ["not-found"],
});

const ImportText = Text.min(1)
  .max(1_000_000)
  .describe(
    "One e-mail address, customer number or share code a line; or CSV with the columns `who`, `labels` (separated by `;`), `note` and `code`, the request code of an account that demands one. At most 1000 lines",
  );
const ImportRow = z.object({
  line: z.number().int(),
  who: z.string(),
  labels: z.array(z.string()),
  note: z.string(),
});

export const previewClientImport = operation({
  id: "previewClientImport",
  method: "POST",
  path: "/v1/accounts/{account}/client-imports/preview",
  summary: "Read many invitations and say of each line what is wrong with it; nobody is asked yet",
  demand: "clients.invite",
  params: AccountParams,
  body: z.object({ text: ImportText }),
  bodyLimit: 3_000_000,
  answer: z.object({
    rows: z.array(
      ImportRow.extend({
        verdict: z.enum(["good", "bad"]),
        code: z.string().nullable(),
        detail: z.string().nullable(),
      }),
    ),
    good: z.number().int(),
  }),
  status: 200,
  problems: [],
});

export const importClients = operation({
  id: "importClients",
  method: "POST",
  path: "/v1/accounts/{account}/client-imports",
  summary: "Ask the owners of many accounts at once; what is refused for one does not stop the others",
  demand: "clients.invite",
  params: AccountParams,
  body: z.object({ text: ImportText, level: RoleChoice.default("admin"), message: Message }),
  bodyLimit: 3_000_000,
  answer: z.object({ rows: z.array(ImportRow.extend({ client: Id.nullable(), ...Outcome })) }),
  status: 200,
  problems: ["throttled"],
});

const WithLink = ClientDetail.extend({ link: invitationLink });

export const createClientAccount = operation({
  id: "createClientAccount",
  method: "POST",
  path: "/v1/accounts/{account}/client-accounts",
  summary:
    "Make a new account that this one manages. Its owner is this account's own until whoever is invited takes it over",
  demand: "clients.invite",
  params: AccountParams,
  body: z.object({
    name: Name,
    ownerEmail: Email.nullable().default(null),
    language: Language.default("en").describe("Of the invitation, to somebody who is not known yet"),
    labels: Labels.default([]),
  }),
  answer: WithLink,
  status: 201,
  problems: ["own-account", "throttled"],
});

export const inviteClientOwner = operation({
  id: "inviteClientOwner",
  method: "PUT",
  path: "/v1/accounts/{account}/clients/{link}/owner-invitation",
  summary:
    "Invite somebody to become the owner of a client account made here; to another address than before, only this account's owner may",
  demand: "clients.invite",
  params: ClientParams,
  body: z.object({ email: Email, language: Language.default("en") }),
  answer: WithLink,
  status: 200,
  problems: ["not-found", "wrong-state", "own-account", "throttled"],
});

export const withdrawClientOwner = operation({
  id: "withdrawClientOwner",
  method: "DELETE",
  path: "/v1/accounts/{account}/clients/{link}/owner-invitation",
  summary: "Withdraw the invitation to become the owner",
  demand: "clients.invite",
  params: ClientParams,
  status: 204,
  problems: ["not-found"],
});

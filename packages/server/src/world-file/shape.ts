import { Email, Name } from "@keyholder/contract";
import { z } from "zod";

const id = z.string().min(1).max(200);
const name = z
  .string()
  .refine(
    (value) => Name.safeParse(value).success,
    "is not a name: one line of at most 120 characters, with a letter or digit, without control characters",
  );
const time = z.iso.datetime({ offset: true, error: "is not a time such as 2026-01-31T12:00:00Z" });
const permissions = z.array(z.string().min(1));
const roleRef = z.union([z.string().min(1), permissions], {
  error: "is neither a preset's name, nor an own role's id, nor a list of permissions",
});
const clientAccess = z.enum(["team", "shared"]);

const person = z.strictObject({
  id,
  email: z
    .string()
    .refine((value) => Email.safeParse(value).success, "is not an e-mail address")
    .optional(),
  name: name.optional(),
  language: z.enum(["en", "pl"]).optional(),
  twoFactor: z.boolean().optional(),
  disabled: z.boolean().optional(),
});
const account = z.strictObject({
  id,
  name: name.optional(),
  owner: id,
  number: z.string().min(1).optional(),
  state: z.enum(["active", "suspended", "closed"]).optional(),
  clientAccess: clientAccess.optional(),
  features: z.record(z.string(), z.boolean()).optional(),
});
const role = z.strictObject({
  id,
  account: id,
  name,
  permissions,
  colour: z.string().nullish(),
  description: z.string().optional(),
});
const member = z.strictObject({
  account: id,
  person: id,
  role: roleRef,
  ticked: permissions.optional(),
  unticked: permissions.optional(),
  status: z.enum(["active", "invited", "suspended"]).optional(),
  expiresAt: time.nullish(),
});
const group = z.strictObject({ id, account: id, name, members: z.array(id) });
const link = z.strictObject({
  manager: id,
  client: id,
  ceiling: roleRef,
  status: z.enum(["active", "pending", "declined", "cancelled", "ended"]).optional(),
  onward: z.boolean().optional(),
  requireTwoFactor: z.boolean().optional(),
  clientAccess: clientAccess.nullish(),
  expiresAt: time.nullish(),
});
const share = z.strictObject({
  manager: id,
  client: id,
  group: id.nullish(),
  person: id.nullish(),
  right: roleRef,
});
const decision = z.strictObject({
  person: id,
  account: id,
  permission: z.string(),
  via: z.string().nullish(),
  allow: z.boolean(),
  rule: z.string().optional(),
});
const world = z.strictObject({
  now: time.optional(),
  people: z.array(person).default([]),
  accounts: z.array(account).default([]),
  roles: z.array(role).default([]),
  members: z.array(member).default([]),
  groups: z.array(group).default([]),
  links: z.array(link).default([]),
  shares: z.array(share).default([]),
});

/** The format of packages/rules/worlds/README.md. */
export const worldFileShape = z.strictObject({
  story: z.string().optional(),
  world,
  decisions: z.array(decision).default([]),
});

export type ParsedWorldFile = z.infer<typeof worldFileShape>;
export type ParsedWorld = ParsedWorldFile["world"];

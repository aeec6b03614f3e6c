import { z } from "zod";

export const Id = z.uuid();
export const Email = z
  .string()
  .trim()
  .max(254)
  .pipe(z.email({ error: "Write an e-mail address such as name@company.example." }));
export const PersonName = z.string().trim().min(1, "Write a name.").max(120);
export const Password = z
  .string()
  .min(10, "Use at least 10 characters.")
  .max(200, "Use at most 200 characters.");
export const Token = z.string().min(1).max(200);
export const Time = z.iso.datetime({ offset: true });
export const Language = z.enum(["en", "pl"]);
export const Permission = z.string().max(80);

/** As people type it: spaces, dashes and the prefix are optional, and the server answers `KH-1234-5678`. */
export const CustomerNumber = z
  .string()
  .trim()
  .min(1, "Write a customer number such as KH-1234-5678.")
  .max(24);

/** A preset's name, the id of an account's own role, or a list of permissions. */
export const RoleChoice = z.union([z.string().min(1).max(64), z.array(Permission).max(500)]);

export const Level = z.enum(["owner", "admin", "editor", "viewer", "none"]);
export const ShownLevel = z
  .object({ level: Level, added: z.array(Permission), removed: z.array(Permission) })
  .describe("The highest level held, and what is held more or less than exactly that (R9)");

export const ShownRole = z.object({
  choice: RoleChoice.describe("The value to send to give the same role"),
  name: z.string().nullable().describe("Name of an own role; null for a preset or a list"),
  colour: z.string().nullable(),
});

export const AccountRef = z.object({ number: z.string(), name: z.string(), hue: z.number().int() });
export const PersonRef = z.object({ id: Id, name: z.string() });
export const AccountState = z.enum(["active", "suspended", "closed"]);

export const AccountParams = z.object({ account: CustomerNumber });

export const PageQuery = z.object({
  after: z.string().max(500).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe("Cursor of the next page; null on the last"),
  });
}

import { z } from "zod";

/** Every string that comes in. PostgreSQL keeps neither NUL nor half of a surrogate pair. */
export const Text = z
  .string()
  .refine(
    (text) => !text.includes("\u0000") && text.isWellFormed(),
    "Remove the characters that no text has.",
  );

/** Text that stands in one line wherever it is shown; what turns the reading direction would make it say another thing. */
export const Line = Text.trim().regex(
  /^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u,
  "Write it in one line, without invisible control characters.",
);
export const Name = Line.min(1, "Write a name.")
  .max(120)
  .regex(/[\p{L}\p{N}]|^$/u, "Write a name with at least one letter or digit.");

export const Id = z.uuid();
export const Email = Text.trim()
  .max(254)
  .pipe(z.email({ error: "Write an e-mail address such as name@company.example." }));
export const Password = Text.min(10, "Use at least 10 characters.").max(200, "Use at most 200 characters.");
export const Token = Text.min(1).max(200);
export const Time = z.iso.datetime({ offset: true });

/** A time that comes in, at whatever offset: taken on in UTC, as times are answered. */
export const GivenTime = z.iso
  .datetime({ offset: true, abort: true, error: "Write a time such as 2026-01-31T12:00:00Z." })
  .refine(isInReach, { abort: true, error: "Choose a time in the years 1970 to 9999." })
  .overwrite((time) => new Date(time).toISOString());

function isInReach(time: string): boolean {
  const year = new Date(time).getUTCFullYear();
  return year >= 1970 && year <= 9999;
}

export const Language = z.enum(["en", "pl"]);
export const Permission = Text.max(80);

/** As people type it: spaces, dashes and the prefix are optional, and the server answers `KH-1234-5678`. */
export const CustomerNumber = Text.trim().min(1, "Write a customer number such as KH-1234-5678.").max(24);

/** A preset's name, the id of an account's own role, or a list of permissions. */
export const RoleChoice = z.union([Text.min(1).max(64), z.array(Permission).max(500)]);

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
  // The key of a row with the longest name there can be, in base64.
  after: Text.max(2000).optional().describe("`next` of the page before"),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Part of a name, an address or a number. */
export const Search = Text.trim().max(120);

export function page<T extends z.ZodType>(item: T) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable().describe("Cursor of the next page; null on the last"),
  });
}

import type { z } from "zod";
import { Refusal } from "./platform/refusal.ts";

/** What a caller sent, as the contract has it; refuses, naming every field that is wrong. */
export function parsed(
  schema: z.ZodType | undefined,
  value: unknown,
  refusal: "not-found" | "invalid" | "malformed",
): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  if (refusal === "not-found") throw new Refusal("not-found");
  const errors = result.error.issues.map(({ path, code, message }) => ({
    field: path.join("."),
    code,
    message,
  }));
  throw new Refusal(refusal, { errors });
}

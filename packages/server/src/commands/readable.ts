import { UsageError } from "./command.ts";

/** Reads a command's words; what parseArgs does not understand becomes a UsageError. */
export function readable<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

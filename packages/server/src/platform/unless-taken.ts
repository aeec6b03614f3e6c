import pg from "pg";
import { Refusal } from "./refusal.ts";

const uniqueViolation = "23505";

/** Writes what must be here once. When it is, even since a moment ago, it is refused; the transaction is over then. */
export async function unlessHere<T>(write: Promise<T>, refusal: () => Refusal): Promise<T> {
  return write.catch((error: unknown) => {
    if (!(error instanceof pg.DatabaseError) || error.code !== uniqueViolation) throw error;
    throw refusal();
  });
}

/** Writes a name; one that is taken is refused. */
export async function unlessTaken<T>(name: string, write: Promise<T>): Promise<T> {
  const detail = `"${name}" is here already: choose another name.`;
  return unlessHere(write, () => new Refusal("name-taken", { detail }));
}

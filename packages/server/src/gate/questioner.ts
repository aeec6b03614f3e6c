import { hash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Environment } from "../environment.ts";
import { Refusal } from "../platform/refusal.ts";
import { type Asker, askerOf } from "./asker.ts";
import { sessionTokenOf } from "./cookie.ts";
import { keyOfRequest } from "./key-of-request.ts";

/** Who asks for decisions: a person in his session, or a program with a key, which the graph in memory knows. */
export type Questioner = { readonly asker: Asker } | { readonly keyHash: string };

/** Refuses with 401 who is neither; whether a key counts is asked with the question itself, of the same moment. */
export async function questionerOf(request: FastifyRequest, env: Environment): Promise<Questioner> {
  const key = keyOfRequest(request);
  if (key !== undefined) return { keyHash: hash("sha256", key) };
  const asker = await askerOf(env.db, sessionTokenOf(request, env.config));
  if (!asker) throw new Refusal("not-signed-in");
  return { asker };
}

import type { AnswerOf, CallOf, Operation } from "@keyholder/contract";
import type { FastifyInstance } from "fastify";
import type { Environment } from "../environment.ts";
import { createToken, hashOf } from "../platform/token.ts";

interface Given {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
  readonly version?: number;
}

/** One of the demo's people, who does what he does through the API, as everybody: with its checks, log and notifications. */
export async function demoPerson({ db }: Environment, app: FastifyInstance, externalId: string) {
  const token = createToken();
  const { id } = await db
    .selectFrom("people")
    .select("id")
    .where("external_id", "=", externalId)
    .executeTakeFirstOrThrow();
  const expires_at = new Date(Date.now() + 3_600_000);
  await db
    .insertInto("sessions")
    .values({ person_id: id, token_hash: hashOf(token), expires_at })
    .execute();

  return async <O extends Operation>(operation: O, call: CallOf<O>): Promise<AnswerOf<O>> => {
    const { params = {}, query = {}, body, version } = call as Given;
    const answer = await app.inject({
      method: operation.method,
      url: operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "")),
      query,
      headers: {
        cookie: `keyholder=${token}`,
        ...(version !== undefined && { "if-match": String(version) }),
      },
      ...(body && { payload: body }),
    });
    if (answer.statusCode >= 400) throw new Error(`The demo's ${externalId} may not: ${answer.body}`);
    return (answer.body ? answer.json() : undefined) as AnswerOf<O>;
  };
}

export type DemoPerson = Awaited<ReturnType<typeof demoPerson>>;

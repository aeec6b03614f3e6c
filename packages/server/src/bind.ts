import type { Readable } from "node:stream";
import { type Operation, openToKeys } from "@keyholder/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Kysely } from "kysely";
import { answerAsked } from "./answer-asked.ts";
import { type AuditEntry, type Caller, record } from "./concepts/audit/record.ts";
import { settleGrants } from "./concepts/grants/settle-grants.ts";
import { closeLostVisit } from "./concepts/visits/close-lost-visit.ts";
import type { Environment } from "./environment.ts";
import { type Asker, askerOf } from "./gate/asker.ts";
import { askerByKey } from "./gate/asker-by-key.ts";
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from "./gate/cookie.ts";
import { keyOfRequest } from "./gate/key-of-request.ts";
import { lockBasis } from "./gate/lock-basis.ts";
import { type Permit, permitFor } from "./gate/permit.ts";
import { questionerOf } from "./gate/questioner.ts";
import type { ChangeHandler, FollowHandler, Handler, ReadHandler, StreamHandler } from "./handler.ts";
import { parsed } from "./parsed.ts";
import { Refusal } from "./platform/refusal.ts";
import type { Running } from "./platform/running.ts";
import type { DB } from "./platform/schema.ts";
import { tryAgain } from "./platform/try-again.ts";
import { shaped } from "./shaped.ts";

/**
 * Serves a row of the contract: who asks, what he sends, may he, do it, answer in the contract's shape. `running` counts
 * what is under way.
 */
export function bind(app: FastifyInstance, env: Environment, handler: Handler, running: Running): void {
  const { row } = handler;
  app.route({
    method: row.method,
    url: row.path.replace(/\{(\w+)\}/g, ":$1"),
    ...(row.bodyLimit && { bodyLimit: row.bodyLimit }),
    handler: (request, reply) =>
      running.counted(async () => {
        if ("ask" in handler)
          return answerAsked(handler, env, await questionerOf(request, env), request.body);
        if ("follow" in handler) return follow(handler, env, request, reply);
        const asker = await whoAsks(env, row, request);
        if (row.demand !== "nobody" && !asker) throw new Refusal("not-signed-in");
        const context = { env, asker, caller: callerOf(request, asker), ...valuesOf(row, request) };
        if ("open" in handler) return stream(handler, context, reply);
        const done = "read" in handler ? read(handler, context) : change(handler, context, reply);
        const answer = await done.catch(async (error: unknown) => {
          const visitLost = error instanceof Refusal && error.code === "visit-ended";
          if (asker && visitLost) await closeLostVisit(env, asker, accountOf(context));
          throw error;
        });
        reply.status(row.status);
        if (row.file) reply.type(typeOf(row.file)).header("content-disposition", "attachment");
        return row.answer ? answer : reply.send();
      }),
  });
}

async function follow(
  { row, follow }: FollowHandler,
  env: Environment,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const questioner = () => questionerOf(request, env);
  await questioner();
  const { query, body } = valuesOf(row, request);
  return sendEvents(reply, await follow({ env, whoAsks: questioner, query, body } as never));
}

function sendEvents(reply: FastifyReply, events: Readable): FastifyReply {
  // A proxy that gathers answers before it hands them on would hold back every event.
  return reply.type("text/event-stream; charset=utf-8").header("x-accel-buffering", "no").send(events);
}

/** A request with a key is judged by the key alone, whatever cookie comes with it. */
async function whoAsks(env: Environment, row: Operation, request: FastifyRequest): Promise<Asker | null> {
  const key = keyOfRequest(request);
  if (key === undefined) return askerOf(env.db, sessionTokenOf(request, env.config));
  const asker = await askerByKey(env.db, key);
  if (row.demand === "nobody") return null;
  if (asker && !openToKeys(row)) throw new Refusal("not-by-key");
  return asker;
}

interface Context extends ReturnType<typeof valuesOf> {
  readonly env: Environment;
  readonly asker: Asker | null;
  readonly caller: Caller;
}

async function read(handler: ReadHandler, context: Context): Promise<unknown> {
  const db = context.env.db;
  const entitled = await entitlement(handler.row, context, db);
  return shaped(handler.row, await handler.read({ ...context, db, ...entitled } as never));
}

async function stream(handler: StreamHandler, context: Context, reply: FastifyReply): Promise<FastifyReply> {
  const db = context.env.db;
  const entitled = await entitlement(handler.row, context, db);
  const events = await handler.open({ ...context, db, ...entitled } as never);
  return sendEvents(reply, events);
}

async function change(handler: ChangeHandler, context: Context, reply: FastifyReply): Promise<unknown> {
  const first = await handler.first(context as never);
  const inTransaction = async (tx: Kysely<DB>) => {
    if (permitted(handler.row) && context.asker) await lockBasis(tx, context.asker, accountOf(context));
    const entitled = await entitlement(handler.row, context, tx);
    const changed = await handler.change({ ...context, tx, first, ...entitled } as never);
    if (entitled.permit) await settleGrants(tx, context.env, entitled.permit);
    const entries = changed.audit.map((entry) => placed(entry, entitled.permit));
    await record(tx, changed.actor ?? context.asker, context.caller, entries);
    return { ...changed, answer: shaped(handler.row, changed.answer) };
  };
  const done = await tryAgain(() => context.env.db.transaction().execute(inTransaction));
  if (done.session) setSessionCookie(reply, context.env.config, done.session.token);
  if (done.session === null) clearSessionCookie(reply, context.env.config);
  return done.answer;
}

/** An entry as its log tells it: through which account the actor came, and to the other side of a link not from where. */
function placed(entry: AuditEntry, permit: Permit | undefined): AuditEntry {
  if (!permit) return entry;
  const via = entry.via === undefined && permit.visit ? { via: permit.visit.via } : {};
  const visit = permit.visit ? { visit: permit.visit.id } : {};
  const own = entry.account === null || entry.account === permit.account.id;
  const foreign = own ? {} : { foreign: true as const };
  return { ...entry, ...via, ...visit, ...foreign };
}

function typeOf(file: string): string {
  return file.startsWith("text/") ? `${file}; charset=utf-8` : file;
}

/** Whether the operation asks for a right in an account. */
function permitted({ demand }: Operation): boolean {
  return demand !== "nobody" && demand !== "person";
}

async function entitlement(row: Operation, { env, asker, params }: Context, db: Kysely<DB>) {
  if (!permitted(row) || !asker) return {};
  return { permit: await permitFor(env, db, asker, accountOf({ params }), row) };
}

function accountOf({ params }: Pick<Context, "params">): string {
  return (params as { account: string }).account;
}

function callerOf(request: FastifyRequest, asker: Asker | null): Caller {
  return {
    requestId: request.id,
    ip: request.ip,
    userAgent: request.headers["user-agent"]?.slice(0, 400) ?? null,
    // Browsers say from which page a change comes; programs have none.
    method: request.headers.origin === undefined ? "api" : "panel",
    key: asker?.key ?? null,
  };
}

function valuesOf(row: Operation, request: FastifyRequest) {
  return {
    params: parsed(row.params, request.params, "not-found"),
    query: parsed(row.query, request.query, "invalid"),
    // A standard's own operation says 400 where ours name the field with 422.
    body: parsed(row.body, request.body, row.problems.includes("malformed") ? "malformed" : "invalid"),
    version: row.ifMatch ? versionOf(request.headers["if-match"]) : 0,
  };
}

function versionOf(header: string | undefined): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? "")?.[1];
  if (!version) throw new Refusal("version-missing");
  return Number(version);
}

import type { Readable } from "node:stream";
import type { AnswerInput, BodyOf, Operation, ParamsOf, QueryOf } from "@keyholder/contract";
import type { Kysely } from "kysely";
import type { AuditEntry, Caller } from "./concepts/audit/record.ts";
import type { Environment } from "./environment.ts";
import type { Asker } from "./gate/asker.ts";
import type { Permit } from "./gate/permit.ts";
import type { Questioner } from "./gate/questioner.ts";
import type { DB } from "./platform/schema.ts";

interface Request<O extends Operation> {
  readonly env: Environment;
  readonly caller: Caller;
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly body: BodyOf<O>;
  /** The version that the caller says he changes; 0 where the contract asks for none. */
  readonly version: number;
}

/** Who asks: the gate has made sure of it before the operation runs. */
type Entitled<O extends Operation> = O["demand"] extends "nobody"
  ? { readonly asker: Asker | null }
  : O["demand"] extends "person"
    ? { readonly asker: Asker }
    : { readonly asker: Asker; readonly permit: Permit<O["demand"]> };

export type Reading<O extends Operation> = Request<O> & Entitled<O> & { readonly db: Kysely<DB> };
export type Changing<O extends Operation, First> = Request<O> &
  Entitled<O> & { readonly tx: Kysely<DB>; readonly first: First };

/** What a changing operation returns: nothing is changed without saying so in the audit log. */
export type Changed<O extends Operation> = {
  readonly audit: readonly [AuditEntry, ...AuditEntry[]] | readonly [];
  /** The person who acted, where he was not signed in before. */
  readonly actor?: Pick<Asker, "id" | "name">;
  /** A session to start in this browser, or null to end the one there. */
  readonly session?: { readonly token: string } | null;
} & (O["answer"] extends undefined
  ? unknown
  : AnswerInput<O> extends undefined
    ? unknown
    : { readonly answer: AnswerInput<O> });

export interface ReadHandler {
  readonly row: Operation;
  readonly read: (context: never) => Promise<unknown>;
}
export interface ChangeHandler {
  readonly row: Operation;
  readonly first: (context: never) => Promise<unknown>;
  readonly change: (context: never) => Promise<Changed<Operation> & { answer?: unknown }>;
}
export interface AskHandler {
  readonly row: Operation;
  readonly ask: (context: never) => Promise<unknown>;
}
export interface FollowHandler {
  readonly row: Operation;
  readonly follow: (context: never) => Promise<Readable>;
}
export interface StreamHandler {
  readonly row: Operation;
  readonly open: (context: never) => Promise<Readable>;
}
export type Handler = ReadHandler | AskHandler | FollowHandler | ChangeHandler | StreamHandler;

/** An operation that changes nothing. */
export function reading<O extends Operation>(
  row: O,
  read: (context: Reading<O>) => Promise<AnswerInput<O>>,
): ReadHandler {
  return { row, read };
}

/** An operation that is answered from the graph in memory, to a person's session or to a program's key. */
export function asking<O extends Operation>(
  row: O,
  ask: (context: Pick<Request<O>, "env" | "body"> & { questioner: Questioner }) => Promise<AnswerInput<O>>,
): AskHandler {
  return { row, ask };
}

/** One that goes on answering from the graph in memory: who asks is made out anew with each answer (R11). */
export function following<O extends Operation & { stream: true }>(
  row: O,
  follow: (
    context: Pick<Request<O>, "env" | "body" | "query"> & { whoAsks: () => Promise<Questioner> },
  ) => Promise<Readable>,
): FollowHandler {
  return { row, follow };
}

/** An operation that goes on answering until either side ends it. */
export function streaming<O extends Operation & { stream: true }>(
  row: O,
  open: (context: Reading<O>) => Promise<Readable>,
): StreamHandler {
  return { row, open };
}

type Change<O extends Operation, First> = (context: Changing<O, First>) => Promise<Changed<O>>;
type BeforeChange<O extends Operation, First> = (
  context: Request<O> & { readonly asker: Asker | null },
) => Promise<First>;

/**
 * An operation that changes something, in one transaction with its audit entries.
 *
 * `first` runs before the transaction is opened: throttling, whose count must survive a refusal, and slow work such as
 * hashing a password. What it returns is `context.first`.
 */
export function changing<O extends Operation>(row: O, change: Change<O, undefined>): ChangeHandler;
export function changing<O extends Operation, First>(
  row: O,
  first: BeforeChange<O, First>,
  change: Change<O, First>,
): ChangeHandler;
export function changing<O extends Operation, First>(
  row: O,
  ...steps: [Change<O, undefined>] | [BeforeChange<O, First>, Change<O, First>]
): ChangeHandler {
  const [first, change] = steps.length === 1 ? [async () => undefined, steps[0]] : steps;
  // `bind` hands over what the row's demand and shapes say, which this table of all handlers cannot.
  return { row, first, change: change as unknown as ChangeHandler["change"] };
}

import type { z } from "zod";
import type { ProblemCode } from "./problem.ts";

/**
 * Who may call: `nobody` in particular (no session needed), any signed-in `person`, anybody with a way into the
 * account (`entry`), or whoever holds a permission in it.
 */
export type Demand = "nobody" | "person" | "entry" | `${string}.${string}`;

export interface Operation {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `{name}` marks a parameter. `{account}` is always a customer number. */
  readonly path: string;
  readonly summary: string;
  readonly demand: Demand;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The largest body in bytes, where a file comes in it; else a million. */
  readonly bodyLimit?: number;
  /** Absent: 204 without a body. */
  readonly answer?: z.ZodType;
  /** The answer is a file, not JSON: what the operation returns is its text, or of a PDF its bytes. */
  readonly file?: "text/csv" | "application/pdf";
  /** The answer is a stream of server-sent events; the data of each has the answer's shape. */
  readonly stream?: true;
  readonly status: 200 | 201 | 202 | 204;
  /** The caller names the version that he saw in `If-Match`; a later one is refused with 412. */
  readonly ifMatch?: true;
  /**
   * The account's own people are asked by what they hold at home, whatever its features and its state take away: both
   * sides end a link at any time and without conditions (R13). A visitor gains nothing by it.
   */
  readonly inAnyState?: true;
  /**
   * Whether an API key may do it. Absent: whatever asks for a right in an account, unless it goes on and on; nothing that a
   * person does for himself.
   */
  readonly byKey?: boolean;
  /** Beside the ones that follow from the demand and the shapes. */
  readonly problems: readonly ProblemCode[];
}

export function openToKeys({ demand, byKey, stream }: Operation): boolean {
  return byKey ?? (demand !== "nobody" && demand !== "person" && !stream);
}

/** Declares a row of the contract, keeping its literal types. */
export function operation<const O extends Operation>(row: O): O {
  return row;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<O extends Operation> = Parsed<O["params"]>;
export type QueryOf<O extends Operation> = Parsed<O["query"]>;
export type BodyOf<O extends Operation> = Parsed<O["body"]>;
export type AnswerOf<O extends Operation> = Parsed<O["answer"]>;
/** What an operation returns before the answer is checked and stripped to its shape. */
export type AnswerInput<O extends Operation> = Given<O["answer"]>;

type Part<K extends string, V> = undefined extends V
  ? [V] extends [undefined]
    ? unknown
    : { [P in K]?: V }
  : { [P in K]: V };

/** What a caller of the SDK hands over. */
export type CallOf<O extends Operation> = Part<"params", Given<O["params"]>> &
  (O["query"] extends z.ZodType ? { query?: Given<O["query"]> } : unknown) &
  Part<"body", Given<O["body"]>> &
  (O["ifMatch"] extends true ? { version: number } : unknown);

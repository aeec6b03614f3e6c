import {
  type AnswerOf,
  type CallOf,
  type Operation,
  type OperationId,
  type Operations,
  operations,
  type Problem,
} from "@keyholder/contract";
import { eventsOf } from "./events-of.ts";
import { ProblemError, UnreachableError } from "./problem-error.ts";
import { requestOf } from "./request.ts";

type Call<O extends OperationId> = CallOf<Operations[O]> & { signal?: AbortSignal };

type Answer<O extends Operation> = O extends { stream: true } ? AsyncIterable<AnswerOf<O>> : AnswerOf<O>;

export type Client = {
  readonly [O in OperationId]: (
    ...call: Record<string, never> extends Call<O> ? [Call<O>?] : [Call<O>]
  ) => Promise<Answer<Operations[O]>>;
};

export interface ClientOptions {
  /** Address of the server, such as `https://access.example.com`; empty for the page's own server. */
  readonly server?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Sent with each request. */
  readonly headers?: Record<string, string>;
}

/**
 * The contract as a typed client: one function for each operation, named as in the contract.
 *
 * @returns an object whose functions answer what the operation answers (`undefined` where it answers nothing; where it
 * answers a stream, its events one by one, until the server ends it or the signal aborts).
 * @throws ProblemError when the server refuses, UnreachableError when it cannot be reached.
 */
export function createClient({
  server = "",
  fetch = globalThis.fetch,
  headers = {},
}: ClientOptions = {}): Client {
  async function call(
    id: OperationId,
    { signal, ...given }: { signal?: AbortSignal } = {},
  ): Promise<unknown> {
    const { path, init } = requestOf(operations[id], given);
    const response = await fetch(server + path, {
      ...init,
      headers: { ...init.headers, ...headers },
      credentials: "same-origin",
      ...(signal && { signal }),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new UnreachableError("Keyholder cannot be reached.", { cause });
    });
    if (response.status === 204 || response.status === 202) return undefined;
    if (response.ok && "file" in operations[id]) return fileOf(operations[id] as Operation, response);
    if (response.ok && "stream" in operations[id]) return eventsOf(response);
    const answer: unknown = await response.json().catch((cause: unknown) => {
      throw new UnreachableError(`Keyholder answered ${response.status} without an answer.`, { cause });
    });
    if (!response.ok && !isProblem(answer))
      throw new UnreachableError(`${response.status} was answered by something that is not Keyholder.`);
    if (!response.ok) throw new ProblemError(answer as Problem);
    return answer;
  }
  const ids = Object.keys(operations) as OperationId[];
  return Object.fromEntries(ids.map((id) => [id, (given?: object) => call(id, given)])) as unknown as Client;
}

function isProblem(answer: unknown): boolean {
  return typeof (answer as Partial<Problem> | null)?.code === "string";
}

/** A document as its bytes, any other file as its text. */
async function fileOf({ file }: Operation, response: Response): Promise<unknown> {
  return file === "application/pdf" ? new Uint8Array(await response.arrayBuffer()) : response.text();
}

import { hash, randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerAsked } from "./answer-asked.ts";
import { evaluate } from "./concepts/access/evaluate.ts";
import { evaluateMany } from "./concepts/access/evaluate-many.ts";
import type { Environment } from "./environment.ts";
import { keyOfRequest } from "./gate/key-of-request.ts";
import type { AskHandler } from "./handler.ts";
import { problemFor } from "./platform/answer-error.ts";
import type { Running } from "./platform/running.ts";

const asked: ReadonlyMap<string, AskHandler> = new Map(
  [evaluate, evaluateMany].map((handler) => [handler.row.path, handler]),
);
const largest = 1_000_000;

interface Options {
  readonly env: Environment;
  /** Of every answer of the API. */
  readonly headers: Readonly<Record<string, string>>;
  /** Throws what is to be answered with 400 for a text that is no JSON. */
  readonly readJson: (text: string) => unknown;
  readonly running: Running;
  /** What is looked at in every request. */
  readonly onRequest: (request: IncomingMessage) => void;
  readonly isStopping: () => boolean;
}

/**
 * Answers what products ask on every request with a key: the road through Fastify costs more than all the rest of the answer.
 * Whatever is not quite usual about a request is left to the others, who answer it the same: decision 024.
 */
export function answerDirectly(options: Options, others: RequestListener): RequestListener {
  const headers = Object.entries(options.headers).flat();
  return (request, response) => {
    const handler = request.method === "POST" ? asked.get(request.url ?? "") : undefined;
    const key = handler && !options.isStopping() && isUsual(request) ? keyOfRequest(request) : undefined;
    if (!handler || key === undefined) {
      others(request, response);
      return;
    }
    options.onRequest(request);
    const questioner = { keyHash: hash("sha256", key) };
    const answer = async (text: string): Promise<void> => {
      try {
        const found = await answerAsked(handler, options.env, questioner, options.readJson(text));
        send(request, response, headers, 200, "application/json; charset=utf-8", found);
      } catch (error) {
        const failed = { id: randomUUID(), url: handler.row.path, route: handler.row.path };
        const problem = problemFor(error as Error, failed, options.env.log);
        send(request, response, headers, problem.status, "application/problem+json; charset=utf-8", problem);
      }
    };
    whole(request, (text) => void options.running.counted(() => answer(text)));
  };
}

function isUsual({ headers }: IncomingMessage): boolean {
  const length = Number(headers["content-length"]);
  const type = headers["content-type"];
  return (
    length > 0 &&
    length <= largest &&
    (type === "application/json" || type === "application/json; charset=utf-8") &&
    headers.cookie === undefined &&
    headers.expect === undefined
  );
}

/** Nearly always one piece; of a request that breaks off there is nothing to answer. */
function whole(request: IncomingMessage, read: (text: string) => void): void {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", () => {
    const [first] = pieces;
    read(first && pieces.length === 1 ? first.toString() : Buffer.concat(pieces).toString());
  });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  headers: readonly string[],
  status: number,
  type: string,
  value: unknown,
): void {
  const text = JSON.stringify(value);
  const id = request.headers["x-request-id"];
  const all = [...headers, "content-type", type, "content-length", String(Buffer.byteLength(text))];
  // AuthZEN 1.0, Request Identification: a request's own id comes back with the answer.
  if (typeof id === "string") all.push("x-request-id", id);
  response.writeHead(status, all);
  response.end(text);
}

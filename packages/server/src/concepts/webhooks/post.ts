import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { AddressRefused, isPublic, literalAddress, lookupPublic } from "./public-address.ts";

const seconds = 15;
const readAtMost = 64 * 1024;
const keptOfAnswer = 300;

export type DeliveryError =
  | "address-refused"
  | "name-unknown"
  | "unreachable"
  | "tls"
  | "timeout"
  | "redirected"
  | "refused";

export interface Outcome {
  readonly status: number | null;
  /** null: it got through. */
  readonly error: DeliveryError | null;
  /** The beginning of what was answered. */
  readonly answer: string;
  readonly milliseconds: number;
}

interface Post {
  readonly url: string;
  readonly body: string;
  readonly headers: Record<string, string>;
  /** Without TLS and to whatever address, too. */
  readonly allowPrivate: boolean;
  /** Aborts when the server stops: then there is no outcome, and it throws. */
  readonly signal: AbortSignal | undefined;
}

/** Sends a message once, follows nothing, and says what came of it. */
export async function post({ signal, ...sent }: Post): Promise<Outcome> {
  const began = performance.now();
  const late = AbortSignal.timeout(seconds * 1000);
  const result = await answerTo(sent, signal ? AbortSignal.any([signal, late]) : late).catch((error) => {
    if (signal?.aborted) throw error;
    return { status: null, answer: "", error: late.aborted ? ("timeout" as const) : errorOf(error) };
  });
  return { ...result, milliseconds: Math.round(performance.now() - began) };
}

async function answerTo(sent: Omit<Post, "signal">, signal: AbortSignal) {
  const answer = await request(sent, signal);
  const status = answer.statusCode ?? 0;
  const text = await beginningOf(answer);
  return { status, answer: text, error: errorOfStatus(status) };
}

function request({ url, body, headers, allowPrivate }: Omit<Post, "signal">, signal: AbortSignal) {
  const target = new URL(url);
  const literal = literalAddress(target);
  const isHttps = target.protocol === "https:";
  if (!allowPrivate && (!isHttps || (literal !== null && !isPublic(literal)))) throw new AddressRefused(url);
  return new Promise<IncomingMessage>((resolve, reject) => {
    (isHttps ? https : http)
      .request(target, {
        method: "POST",
        // A connection that was opened for another message was not looked up for this one.
        agent: false,
        ...(!allowPrivate && { lookup: lookupPublic() }),
        signal,
        headers: {
          ...headers,
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          "user-agent": "Keyholder",
          connection: "close",
        },
      })
      .on("response", resolve)
      .on("error", reject)
      .end(body);
  });
}

/** Reads so much that an ordinary receiver is not cut off, and keeps what fits into a log. */
async function beginningOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= readAtMost) break;
  }
  answer.destroy();
  const text = Buffer.concat(chunks).subarray(0, readAtMost).toString();
  return [...text.replace(/[\p{Cc}\s]+/gu, " ").trim()].slice(0, keptOfAnswer).join("");
}

function errorOfStatus(status: number): DeliveryError | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? "redirected" : "refused";
}

function errorOf(error: unknown): DeliveryError {
  if (error instanceof AddressRefused) return "address-refused";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "name-unknown";
  return /CERT|TLS|SSL|SIGNATURE|EPROTO/.test(code) ? "tls" : "unreachable";
}

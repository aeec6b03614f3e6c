import { type ProblemCode, problems } from "@keyholder/contract";
import type { Decision } from "../decision-batch.ts";
import { ProblemError, UnreachableError } from "../problem-error.ts";
import type { AccessQuestion } from "../question.ts";

export type Asks = (question: AccessQuestion) => Promise<Decision>;

interface Named {
  readonly person?: string | null | undefined;
  readonly account?: string | null | undefined;
  readonly via?: string | undefined;
}

/** From a request, who makes it and in which account; without a person, nobody is signed in. */
export type Who<Request> = (request: Request) => Named | null | undefined | Promise<Named | null | undefined>;

export interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** problem+json (RFC 9457). */
  readonly body: string;
}

/** What a guard answers instead of letting the request through; null: it may pass. What `who` throws is the caller's. */
export async function refusalOf<Request>(
  ask: Asks,
  permission: string,
  who: Who<Request>,
  request: Request,
): Promise<Refused | null> {
  const { person, account, via } = (await who(request)) ?? {};
  if (!person) return refused("not-signed-in");
  if (!account) return refused("refused", { permission, reason: "no-way-in" });
  try {
    const { decision, reason } = await ask({ person, account, permission, via });
    return decision === true ? null : refused("refused", { permission, reason: reason ?? "not-held" });
  } catch (error) {
    // This key may not ask about that account: then nobody is let into it here.
    if (error instanceof ProblemError && error.code === "refused")
      return refused("refused", { permission, reason: "no-way-in" });
    if (error instanceof ProblemError || error instanceof UnreachableError)
      return refused(
        "not-ready",
        { detail: "It cannot be asked now who may do this." },
        { "retry-after": "1" },
      );
    throw error;
  }
}

function refused(
  code: ProblemCode,
  extra: Record<string, string> = {},
  headers: Record<string, string> = {},
): Refused {
  const { status, title } = problems[code];
  return {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
    body: JSON.stringify({ type: `urn:keyholder:problem:${code}`, title, status, code, ...extra }),
  };
}

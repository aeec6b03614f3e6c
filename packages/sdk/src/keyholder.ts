import { createClient } from "./client.ts";
import { type Decision, DecisionBatch } from "./decision-batch.ts";
import { DecisionFollower } from "./decision-follower.ts";
import { expressGuard } from "./guard/express.ts";
import { fastifyGuard } from "./guard/fastify.ts";
import { honoGuard } from "./guard/hono.ts";
import type { Who } from "./guard/refusal-of.ts";
import { type AccessQuestion, contextOf } from "./question.ts";
import { withinTime } from "./within-time.ts";

export interface KeyholderOptions {
  /** Address of the server, such as `https://access.example.com`. */
  readonly url: string;
  /** An API key: `kh_…`. One made with `--decide` asks about anybody; an account's own about its own account. */
  readonly key: string;
  /** Milliseconds after which an answer is no longer waited for; 2000 when absent. */
  readonly timeout?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/** Asks Keyholder for decisions. Made by `createKeyholder`. */
export type Keyholder = ReturnType<typeof createKeyholder>;

/**
 * Asks a Keyholder server what people may do, for programs that guard something of their own.
 *
 * People are named by Keyholder's id, an imported id or the e-mail address; accounts by id, imported id or customer number.
 * Whoever or whatever is unknown may do nothing. It fails closed: without an answer every function throws, and no answer is
 * kept, so that the next question after a revocation is decided without what was revoked (access rule R11).
 *
 * @example
 * const keyholder = createKeyholder({ url: "https://access.example.com", key: process.env.KEYHOLDER_KEY });
 * app.post("/pay", keyholder.express("invoices.pay", (request) => ({ person: request.user.email, account: request.body.account })), pay);
 */
export function createKeyholder({ url, key, timeout = 2_000, fetch = globalThis.fetch }: KeyholderOptions) {
  const client = createClient({
    server: url.replace(/\/+$/, ""),
    headers: { authorization: `Bearer ${key}` },
    fetch,
  });
  const batch = new DecisionBatch(client, timeout);
  const follower = new DecisionFollower(url.replace(/\/+$/, ""), key, timeout, fetch);
  const ask = (question: AccessQuestion): Promise<Decision> => batch.ask(question);

  return {
    /**
     * May this person do this in this account? (AuthZEN 1.0, Access Evaluation.) Questions that arrive together are sent
     * together.
     *
     * @param question `via`: only by the ways whose last link starts at that account (R8); absent: by any way.
     * @returns true only when Keyholder says so now.
     * @throws UnreachableError when no answer came in time; ProblemError when Keyholder refuses to answer: `not-signed-in`
     * for a key that does not count, `refused` for what this key may not ask, `not-ready`.
     */
    async decide(question: AccessQuestion): Promise<boolean> {
      return (await ask(question)).decision;
    },

    /**
     * Everything that a person may do in an account now (AuthZEN 1.0, Action Search).
     *
     * @returns the names of permissions, sorted; none for whom has no way in.
     * @throws as `decide`.
     */
    async effective({ person, account, via }: Omit<AccessQuestion, "permission">): Promise<string[]> {
      const body = {
        subject: { type: "person", id: person },
        resource: { type: "account", id: account },
        ...contextOf(via),
      };
      const found: string[] = [];
      for (let token: string | undefined = ""; token !== undefined; ) {
        const page: Page = { limit: pageSize, ...(token && { token }) };
        const answer = await withinTime(timeout, (signal) =>
          client.searchAction({ body: { ...body, page }, signal }),
        );
        found.push(...answer.results.map(({ name }) => name));
        token = answer.page.next_token || undefined;
      }
      return found;
    },

    /**
     * The accounts in which a person may do this now (AuthZEN 1.0, Resource Search), page by page as they are read.
     *
     * @yields customer numbers. With an account's own key, only that of the account.
     * @throws as `decide`.
     */
    async *accountsOf({
      person,
      permission,
      via,
    }: Omit<AccessQuestion, "account">): AsyncGenerator<string, void, undefined> {
      const body = {
        subject: { type: "person", id: person },
        action: { name: permission },
        resource: { type: "account" },
        ...contextOf(via),
      };
      for (let token: string | undefined = ""; token !== undefined; ) {
        const page: Page = { limit: pageSize, ...(token && { token }) };
        const answer = await withinTime(timeout, (signal) =>
          client.searchResource({ body: { ...body, page }, signal }),
        );
        for (const { id } of answer.results) yield id;
        token = answer.page.next_token || undefined;
      }
    },

    /**
     * Calls back within a second when the answer to a question becomes no, on whatever node it was revoked; at once when it
     * is no already. For what lasts longer than a request: an open socket, a running export. All questions share one stream
     * of server-sent events, which is opened again when it breaks: what was revoked meanwhile is told then.
     *
     * @param revoked called each time that a yes has become a no.
     * @param lost called when Keyholder cannot tell at the moment; once for each time that it is lost. Whoever must not be
     * served on an old answer ends here what he guards.
     * @returns stops calling back.
     */
    onRevoked(question: AccessQuestion, revoked: () => void, lost?: (error: Error) => void): () => void {
      return follower.watch(question, revoked, lost);
    },

    /**
     * A guard for Express 4 and 5, as middleware before a route's handler. Answers problem+json (RFC 9457): 401 when `who`
     * names no person, 403 with the `reason` when Keyholder says no, 503 when it cannot be asked.
     *
     * @param who from the request, the person whom you signed in and the account that the request is about.
     */
    express: <R>(permission: string, who: Who<R>) => expressGuard(ask, permission, who),

    /** The same for Fastify, as a route's `preHandler`. */
    fastify: <R>(permission: string, who: Who<R>) => fastifyGuard(ask, permission, who),

    /** The same for Hono, as middleware; `who` is given Hono's context. */
    hono: <C>(permission: string, who: Who<C>) => honoGuard(ask, permission, who),

    /** Hangs up the stream of `onRevoked` and calls back no more. Questions can still be asked. */
    close(): void {
      follower.close();
    },
  };
}

type Page = { limit: number; token?: string };

const pageSize = 1000;

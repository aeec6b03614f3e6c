import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import cookie from "@fastify/cookie";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { answerDirectly } from "./answer-directly.ts";
import { serveReference } from "./api-reference/serve-reference.ts";
import { bind } from "./bind.ts";
import type { Environment } from "./environment.ts";
import { foreignOrigin } from "./gate/foreign-origin.ts";
import { answerError } from "./platform/answer-error.ts";
import { Refusal } from "./platform/refusal.ts";
import { Running } from "./platform/running.ts";
import { securityHeaders } from "./platform/security-headers.ts";
import { routes } from "./routes.ts";
import { servePanel } from "./serve-panel.ts";

/** Milliseconds: less than what a stopping server is usually given before it is killed. */
const longestGivenUp = 8_000;

/** The HTTP server, not yet listening. `panelFolder` holds the built panel; without it only the API is served. */
export async function createApp(env: Environment, panelFolder: string | null): Promise<FastifyInstance> {
  const answer = answerError(env.log);
  const headers = securityHeaders(env.config);
  const running = new Running();
  const warnOfProxy = unbelievedProxy(env);
  let isStopping = false;
  const directly = (others: RequestListener): RequestListener =>
    answerDirectly(
      {
        env,
        running,
        headers: headers.api,
        readJson: jsonReader(() => app),
        onRequest: warnOfProxy,
        isStopping: () => isStopping,
      },
      others,
    );
  const app: FastifyInstance = Fastify<Server>({
    serverFactory: (others, options) => httpServer(directly(others), options),
    // Addresses that cannot be read never come to a route.
    frameworkErrors: (error, request, reply) => void answer(error, request, reply),
    trustProxy: believedProxies(env.config.TRUST_PROXY),
    genReqId: () => randomUUID(),
    bodyLimit: 1_000_000,
  });
  // A form on a stranger's page can send text/plain without asking the browser's leave; JSON it can't.
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(answer);
  // None of these waits for anything, and a promise for each of them would cost as much as a decision.
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(isApi(request.url) ? headers.api : headers.page);
    // AuthZEN 1.0, Request Identification: a request's own id comes back with the answer.
    const id = request.headers["x-request-id"];
    if (id !== undefined && request.url.startsWith("/access/")) reply.header("x-request-id", id);
    warnOfProxy(request);
    done(foreignOrigin(request, env.config) ? new Refusal("foreign-origin") : undefined);
  });
  // An open stream would keep the server from stopping.
  app.addHook("preClose", async () => {
    isStopping = true;
    env.streams.endAll();
    env.decisions.endAll();
  });
  // The server is closed when no connection is left, but a request that was given up has none and goes on.
  app.addHook("onClose", async () => {
    const left = await running.over({ within: longestGivenUp });
    if (left > 0) env.log.warn({ requests: left }, "Stopping, though requests that were given up go on.");
  });
  // Only who comes with a session is asked for his cookies.
  await app.register(cookie, { hook: false });
  for (const handler of routes) bind(app, env, handler, running);
  serveReference(app, env.config);
  if (panelFolder) await servePanel(app, panelFolder, isApi);
  else
    app.setNotFoundHandler(() => {
      throw new Refusal("not-found");
    });
  return app;
}

/** As Fastify makes it, who else would have it made without us. */
function httpServer(listener: RequestListener, options: Record<string, unknown>): Server {
  const { keepAliveTimeout, requestTimeout, connectionTimeout } = options as Record<string, number>;
  const server = createServer({ keepAliveTimeout, requestTimeout }, listener);
  return server.setTimeout(connectionTimeout);
}

/** Reads JSON as every route does, with the same refusals. */
function jsonReader(app: () => FastifyInstance): (text: string) => unknown {
  let parse: ReturnType<FastifyInstance["getDefaultJsonParser"]> | undefined;
  return (text) => {
    parse ??= app().getDefaultJsonParser("error", "error");
    let read: { readonly error: Error | null; readonly value?: unknown } = { error: null };
    void parse({} as FastifyRequest, text, (error, value) => {
      read = { error, value };
    });
    if (read.error) throw read.error;
    return read.value;
  };
}

function isApi(url: string): boolean {
  return /^\/(v1|access|healthz|readyz|\.well-known)(\/|\?|$)/.test(url);
}

/** Behind a proxy that is not trusted everybody comes from one place, and is throttled as one. Said once. */
function unbelievedProxy({ config, log }: Environment): (request: Pick<IncomingMessage, "headers">) => void {
  let said = config.TRUST_PROXY !== false;
  return ({ headers }) => {
    if (said || headers["x-forwarded-for"] === undefined) return;
    said = true;
    log.warn(
      "A request came with X-Forwarded-For, which is not believed: if a proxy is in front, set TRUST_PROXY.",
    );
  };
}

function believedProxies(setting: false | number | string[]) {
  return typeof setting === "number" ? (_address: string, hop: number) => hop < setting : setting;
}

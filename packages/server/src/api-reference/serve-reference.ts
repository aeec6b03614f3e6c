import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { renderReference } from "./render-reference.ts";

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");

/** The API's reference at /docs/api, without anything from another server. Each part is made when it is first asked for. */
export function serveReference(app: FastifyInstance, { PUBLIC_URL }: { readonly PUBLIC_URL: string }): void {
  const made = new Map<string, string>();
  const part = (path: string, type: string, make: () => string) =>
    app.get(path, (_, reply) => {
      const text = made.get(path) ?? make();
      made.set(path, text);
      return reply.type(`${type}; charset=utf-8`).header("cache-control", "no-cache").send(text);
    });
  part("/docs/api", "text/html", () => renderReference(PUBLIC_URL.replace(/\/$/, "")));
  part("/docs/api/reference.css", "text/css", () => read("reference.css"));
  part("/docs/api/reference.js", "text/javascript", () => read("reference.js"));
}

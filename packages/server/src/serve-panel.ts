import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { Refusal } from "./platform/refusal.ts";

/** The built panel. Its pages have addresses of their own, so whatever is neither a file nor the API is the panel. */
export async function servePanel(
  app: FastifyInstance,
  folder: string,
  isApi: (url: string) => boolean,
): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    setHeaders: (reply, path) => {
      // Built assets carry a hash in their names; the page that names them must always be fresh.
      const hashed = path.includes("/assets/");
      reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const asset = /\/assets\/|\.\w+$/.test(request.url.split("?", 1)[0] ?? "");
    if (request.method !== "GET" || isApi(request.url) || asset) throw new Refusal("not-found");
    return reply.sendFile("index.html");
  });
}

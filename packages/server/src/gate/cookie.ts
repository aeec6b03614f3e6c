import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

/** `__Host-` binds the cookie to this very host, but browsers take it over TLS only. */
function cookieName(config: Config): string {
  return isSecure(config) ? "__Host-keyholder" : "keyholder";
}

function isSecure(config: Config): boolean {
  return config.PUBLIC_URL.startsWith("https:");
}

export function sessionTokenOf(request: FastifyRequest, config: Config): string | undefined {
  const { cookie } = request.headers;
  return cookie === undefined ? undefined : request.server.parseCookie(cookie)[cookieName(config)];
}

export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(cookieName(config), token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(config),
    maxAge: config.SESSION_DAYS * 86_400,
  });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(cookieName(config), { path: "/", secure: isSecure(config) });
}

import { type Client, createClient } from "@keyholder/sdk";
import type { TestServer } from "./test-server.ts";

/** A client that keeps the session cookie as a browser does. */
export function browser(server: TestServer): Client {
  let cookie = "";
  return createClient({
    server: server.url,
    fetch: async (address, init) => {
      const headers = { ...(init?.headers as Record<string, string>), cookie };
      const response = await fetch(address, { ...init, headers });
      for (const line of response.headers.getSetCookie()) cookie = line.split(";")[0] ?? "";
      return response;
    },
  });
}

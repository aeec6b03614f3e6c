import assert from "node:assert/strict";
import type { TestServer } from "./test-server.ts";

/** The newest mail to an address, on a server that was started with `demo`. */
export async function mailTo(server: TestServer, address: string) {
  const { items } = await server.nobody.listDemoMails();
  const mail = items.find(({ to }) => to === address);
  assert.ok(mail, `no mail to ${address}`);
  return mail;
}

/** The token of the link in the newest mail to an address. */
export async function mailedToken(server: TestServer, address: string): Promise<string> {
  const { text } = await mailTo(server, address);
  const token = /#token=([\w-]+)/.exec(text)?.[1];
  assert.ok(token, "the mail has no link with a token");
  return token;
}

import { type Client, createClient } from "@keyholder/sdk";

/** A program that comes with a key, to this server or another node of it. */
export const withKey = (url: string, token: string): Client =>
  createClient({ server: url, headers: { authorization: `Bearer ${token}` } });

/** Makes a key, and answers what a program that has it can ask. */
export async function makeKey(
  url: string,
  maker: Client,
  account: string,
  scopes: readonly string[],
  more: { name?: string; endsAt?: string } = {},
) {
  const { name = "Nightly", ...end } = more;
  const made = await maker.createApiKey({
    params: { account },
    body: { name, scopes: [...scopes], ...end },
  });
  return { ...made, program: withKey(url, made.token) };
}

import assert from "node:assert/strict";
import type { APIRequestContext } from "playwright-core";

/** Has somebody call the API who is signed in in a browser; what is refused fails. */
export async function sends(
  by: APIRequestContext,
  method: "post" | "put" | "patch" | "delete",
  path: string,
  data?: object,
  version = 1,
): Promise<{ id: string }> {
  const headers = { "if-match": String(version) };
  const answer = await by[method](path, { headers, ...(data && { data }) });
  assert.ok(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`);
  const text = await answer.text();
  return text ? JSON.parse(text) : { id: "" };
}

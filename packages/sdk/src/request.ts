import type { Operation } from "@keyholder/contract";

interface Given {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  version?: number;
}

/** Turns a row of the contract and a caller's values into a request, relative to the server's address. */
export function requestOf(row: Operation, given: Given): { path: string; init: RequestInit } {
  const path = row.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.params?.[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  const headers: Record<string, string> = { accept: "application/json" };
  if (given.body !== undefined) headers["content-type"] = "application/json";
  if (given.version !== undefined) headers["if-match"] = `"${given.version}"`;
  return {
    path: query.size > 0 ? `${path}?${query}` : path,
    init: {
      method: row.method,
      headers,
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    },
  };
}

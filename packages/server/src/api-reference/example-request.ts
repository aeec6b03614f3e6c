import { exampleOf, type Schema } from "./schema-text.ts";

export interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: "path" | "query" | "header";
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Record<string, { readonly schema: Schema }> }
    >
  >;
}

const standard: Readonly<Record<string, unknown>> = {
  evaluate: question(),
  evaluateMany: { evaluations: [question()] },
  followDecisions: { evaluations: [question()] },
};

function question() {
  return {
    subject: { type: "person", id: "adam@studio.example" },
    action: { name: "invoices.pay" },
    resource: { type: "account", id: "KH-1934-0072" },
  };
}

/** The request as one would type it into a shell. */
export function exampleRequest(method: string, path: string, row: Described, server: string): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = row.parameters.find((one) => one.in === "path" && one.name === name)?.schema ?? {};
    return name === "account" ? "KH-1934-0072" : encodeURIComponent(String(exampleOf(schema, name)));
  });
  const query = row.parameters
    .filter((one) => one.in === "query" && one.required)
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(exampleOf(schema, name)))}`);
  const body = row.requestBody?.content["application/json"]?.schema;
  const stream = Object.values(row.responses).some(({ content }) => content?.["text/event-stream"]);
  const words = [
    stream ? "curl -N" : "curl",
    ...(method === "GET" || (method === "POST" && body) ? [] : [`-X ${method}`]),
    `"${server}${address}${query.length > 0 ? `?${query.join("&")}` : ""}"`,
    ...who(row),
    ...row.parameters.filter((one) => one.in === "header").map(({ name }) => `-H '${name}: "7"'`),
    ...(body
      ? [
          '-H "content-type: application/json"',
          `-d '${JSON.stringify(standard[row.operationId] ?? exampleOf(body)).replaceAll("'", "’")}'`,
        ]
      : []),
  ];
  return words.join(" \\\n  ").replace(/^(curl(?: -N)?) \\\n {2}/, "$1 ");
}

function who({ security = [] }: Described): string[] {
  if (security.length === 0) return [];
  if (security.some((one) => "key" in one)) return ['-H "authorization: Bearer $KEYHOLDER_KEY"'];
  return ["-b cookies"];
}

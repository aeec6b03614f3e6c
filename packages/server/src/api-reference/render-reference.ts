import { openApiDocument } from "@keyholder/contract/openapi";
import { type Described, exampleRequest } from "./example-request.ts";
import { type Schema, schemaText } from "./schema-text.ts";

interface Row extends Described {
  readonly method: string;
  readonly path: string;
}

/** The API's reference as one page, from the OpenAPI document and nothing else. */
export function renderReference(server: string): string {
  const { paths, tags } = openApiDocument() as {
    paths: Record<string, Record<string, Described>>;
    tags: { name: string }[];
  };
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, row]): Row => ({ ...row, path, method: method.toUpperCase() })),
  );
  const rooms = tags
    .map(({ name }) => ({ name, rows: rows.filter((row) => row.tags.includes(name)) }))
    .filter(({ rows: own }) => own.length > 0);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API reference · Keyholder</title>
<link rel="stylesheet" href="/docs/api/reference.css">
<script type="module" src="/docs/api/reference.js"></script>
</head>
<body lang="en">
<header>
<p><a href="/">Keyholder</a></p>
<h1>API reference</h1>
<p>Programs send an API key, <code>Authorization: Bearer kh_…</code>, browsers the session's cookie. Refusals are
<code>application/problem+json</code> (RFC 9457) with a <code>code</code> from a closed list. Lists come in pages:
<code>next</code> of one is <code>after</code> of the next. The same as an OpenAPI 3.1 document:
<a href="/v1/openapi.json">openapi.json</a>.</p>
<search><label for="q">Search ${rows.length} operations</label>
<input id="q" type="search" autocomplete="off" spellcheck="false" disabled>
<p role="status" id="found"></p></search>
</header>
<nav aria-label="Rooms"><ul>
${rooms.map(({ name, rows: own }) => `<li><a href="#${anchor(name)}">${text(name)} <span>${own.length}</span></a></li>`).join("\n")}
</ul></nav>
<main>
${rooms.map(({ name, rows: own }) => `<section aria-labelledby="${anchor(name)}">\n<h2 id="${anchor(name)}">${text(name)}</h2>\n${own.map((row) => operation(row, server)).join("\n")}\n</section>`).join("\n")}
</main>
</body>
</html>
`;
}

function operation(row: Row, server: string): string {
  const { method, path, operationId, summary, description } = row;
  const body = row.requestBody?.content["application/json"]?.schema;
  return `<details id="${operationId}"><summary><h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${text(path).replaceAll("/", "/<wbr>")}</code></h3>
<p>${text(summary)}</p></summary>
<div>
<p class="demand">${code(description)}${row.security?.some((one) => "key" in one) ? " So may an API key." : ""}
<a href="#${operationId}" aria-label="Link to ${operationId}">${operationId}</a></p>
${parameters(row)}${body ? `<h4>Body</h4>${shape(body)}` : ""}
${answers(row)}${problems(row)}<h4>Example</h4><pre>${text(exampleRequest(method, path, row, server))}</pre>
</div></details>`;
}

function parameters({ parameters: list }: Row): string {
  if (list.length === 0) return "";
  const lines = list.map(({ name, in: place, required, schema }) => {
    const whole = schemaText({
      type: "object",
      properties: { [name]: schema },
      required: required ? [name] : [],
    });
    return `<li><code>${text(whole.split("\n").slice(1, -1).join("\n").trim())}</code> <span class="place">${place}</span></li>`;
  });
  return `<h4>Parameters</h4><ul class="parameters">${lines.join("")}</ul>`;
}

function answers({ responses }: Row): string {
  return Object.entries(responses)
    .filter(([status]) => status < "300")
    .map(([status, { content = {} }]) => {
      const [[type, { schema }] = ["", { schema: null }]] = Object.entries(content);
      if (!schema) return `<h4>Answer ${status}</h4><p>Without a body.</p>`;
      const said = type === "application/json" ? "" : ` <code>${type}</code>`;
      return `<h4>Answer ${status}${said}</h4>${shape(schema)}`;
    })
    .join("");
}

function problems({ responses }: Row): string {
  const refusals = Object.entries(responses).filter(([status]) => status >= "400");
  if (refusals.length === 0) return "";
  const lines = refusals.flatMap(([status, { description }]) =>
    description.split("\n\n").map((one) => `<li>${status} ${code(one)}</li>`),
  );
  return `<h4>Problems</h4><ul class="problems">${lines.join("")}</ul>`;
}

const shape = (schema: Schema) => `<pre>${text(schemaText(schema))}</pre>`;
const anchor = (name: string) => `room-${name.toLowerCase().replaceAll(" ", "-")}`;
const code = (value: string) => text(value).replace(/`([^`]+)`/g, "<code>$1</code>");

function text(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

import { z } from "zod";
import { operations } from "./index.ts";
import { type Operation, openToKeys } from "./operation.ts";
import { Problem, type ProblemCode, problems } from "./problem.ts";
import { roomNames, roomOf } from "./rooms.ts";

type Json = Record<string, unknown>;

/** The contract as an OpenAPI 3.1 document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const row of Object.values(operations) as Operation[]) {
    paths[row.path] = { ...paths[row.path], [row.method.toLowerCase()]: described(row) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Keyholder",
      version: "1",
      description:
        "Delegated account access. Refusals are application/problem+json (RFC 9457) from a closed list of codes.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags: [...new Set([...roomNames, ...Object.values(operations).map(roomOf)])].map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, "output") },
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-keyholder",
          description: "Named `keyholder` where the server's PUBLIC_URL is not https.",
        },
        key: { type: "http", scheme: "bearer", description: "An API key: `kh_…`." },
      },
    },
  };
}

function described(row: Operation): Json {
  return {
    operationId: row.id,
    summary: row.summary,
    description: demanded(row),
    tags: [roomOf(row)],
    ...(row.demand !== "nobody" && {
      security: [{ session: [] }, ...(openToKeys(row) ? [{ key: [] }] : [])],
    }),
    parameters: [...parameters(row.params, "path"), ...parameters(row.query, "query"), ...ifMatch(row)],
    ...(row.body && {
      requestBody: {
        required: true,
        content: { "application/json": { schema: schemaOf(row.body, "input") } },
      },
    }),
    responses: { [row.status]: answered(row), ...refusals(row) },
  };
}

function demanded({ demand, inAnyState }: Operation): string {
  if (demand === "nobody") return "Anybody may call it.";
  if (demand === "person") return "Whoever is signed in may call it.";
  if (demand === "entry") return "Demands a way into the account.";
  const permission = `Demands the permission \`${demand}\` in the account`;
  if (!inAnyState) return `${permission}.`;
  return `${permission}, even where its state or a feature that is off takes it away (R13).`;
}

function parameters(shape: z.ZodObject | undefined, place: "path" | "query"): Json[] {
  return Object.entries(shape?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === "path" || !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, "input"),
  }));
}

function ifMatch(row: Operation): Json[] {
  if (!row.ifMatch) return [];
  return [{ name: "If-Match", in: "header", required: true, schema: { type: "string", examples: ['"7"'] } }];
}

function answered(row: Operation): Json {
  if (!row.answer) return { description: "Done." };
  return {
    description: "Done.",
    content: { [mediaTypeOf(row)]: { schema: schemaOf(row.answer, "output") } },
  };
}

function mediaTypeOf({ file, stream }: Operation): string {
  return stream ? "text/event-stream" : (file ?? "application/json");
}

/** Each status once, with the codes that it can carry. */
function refusals(row: Operation): Json {
  const codes = new Set<ProblemCode>(row.problems);
  if (row.demand !== "nobody") codes.add("not-signed-in");
  if (row.demand !== "nobody" && !openToKeys(row)) codes.add("not-by-key");
  if (row.params) codes.add("not-found");
  if (row.demand.includes(".")) codes.add("refused");
  if (row.demand.includes(".") || row.demand === "entry") codes.add("visit-required").add("visit-ended");
  if (row.body || row.query) codes.add("invalid");
  if (row.body) codes.add("too-large").add("unknown-media-type");
  if (row.ifMatch) codes.add("stale").add("version-missing");
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].sort().map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join("\n\n"),
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema, ...json } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return json;
}

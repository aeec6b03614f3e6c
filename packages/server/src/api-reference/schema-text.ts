export interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A schema as a developer would write the type down, with what is said about each value beside it. */
export function schemaText(schema: Schema, indent = ""): string {
  const { const: only, enum: several, properties, items, additionalProperties: rest } = schema;
  if (only !== undefined) return JSON.stringify(only);
  if (several) return several.map((one) => JSON.stringify(one)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map((one) => schemaText(one, indent)).join(" | ");
  if (schema.allOf) return schema.allOf.map((one) => schemaText(one, indent)).join(" & ");
  if (items) return listText(schemaText(items, indent));
  if (properties && Object.keys(properties).length > 0) {
    const inner = `${indent}  `;
    const lines = Object.entries(properties).map(([name, value]) => {
      const mark = schema.required?.includes(name) ? "" : "?";
      return `${inner}${name}${mark}: ${schemaText(value, inner)}${note(value)}`;
    });
    return `{\n${lines.join("\n")}\n${indent}}`;
  }
  if (rest && rest !== true && Object.keys(rest).length > 0)
    return `{ [name: string]: ${schemaText(rest, indent)} }`;
  if (schema.type === "object") return "object";
  return [schema.type ?? "any"].flat().join(" | ");
}

function listText(item: string): string {
  return item.includes(" | ") && !item.startsWith("{") ? `(${item})[]` : `${item}[]`;
}

/** What the type does not say. */
function note(schema: Schema): string {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = schema;
  const length = between(minLength, maxLength, " characters");
  const items = between(minItems, maxItems, " items");
  // What a number's kind allows anyway is no limit.
  const size = between(
    minimum,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined,
    "",
  );
  const fallback = schema.default === undefined ? "" : `default ${JSON.stringify(schema.default)}`;
  const said = [schema.description ?? "", schema.format ?? "", length, items, size, fallback].filter(Boolean);
  return said.length > 0 ? `  // ${said.join("; ").replaceAll("\n", " ")}` : "";
}

function between(least: number | undefined, most: number | undefined, unit: string): string {
  if (least !== undefined && least < -1e15) return between(undefined, most, unit);
  if (least !== undefined && most !== undefined) return `${least}–${most}${unit}`;
  if (most !== undefined) return `at most ${most}${unit}`;
  return least !== undefined && least > 0 ? `at least ${least}${unit}` : "";
}

const examples: Readonly<Record<string, unknown>> = {
  "date-time": "2027-01-31T12:00:00Z",
  date: "2027-01-31",
  email: "adam@studio.example",
  uuid: "00000000-0000-4000-8000-000000000001",
};

/** A small value that has the shape: what must be there, and nothing more. */
export function exampleOf(schema: Schema, name = ""): unknown {
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (choice) return exampleOf(choice, name);
  if (schema.items) return [exampleOf(schema.items, name)];
  const type = [schema.type].flat()[0];
  if (schema.properties || type === "object") {
    const must = schema.required ?? [];
    return Object.fromEntries(must.map((one) => [one, exampleOf(schema.properties?.[one] ?? {}, one)]));
  }
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return Math.max(schema.minimum ?? 1, 1);
  if (type === "null") return null;
  return examples[schema.format ?? ""] ?? nameExamples[name] ?? "text";
}

const nameExamples: Readonly<Record<string, unknown>> = {
  account: "KH-1934-0072",
  via: "KH-4821-7735",
  permission: "invoices.pay",
};

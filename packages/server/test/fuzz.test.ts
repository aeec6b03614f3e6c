import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Operation, type OperationId, operations } from "@keyholder/contract";
import { z } from "zod";
import { type Given, type Stage, setStage } from "./stage.ts";

const id = "00000000-0000-4000-8000-000000000000";
const rows = operations as Record<OperationId, Operation>;
const ids = Object.keys(operations) as OperationId[];

const notText = ["a\u0000b", "a\ud800b"];
const oddText = [...notText, "x".repeat(10_000), "__proto__", "constructor", "toString"];
const oddTimes = [
  "0000-01-01T00:00:00Z",
  "1969-12-31T23:59:59Z",
  "9999-12-31T23:59:59-23:59",
  "2026-02-30T00:00:00Z",
  "+010000-01-01T00:00:00Z",
];
const instants = [
  "9",
  "-",
  "99999",
  "infinity",
  "2026-13-45",
  "2026-02-30 00:00:00+00",
  "2026-01-01 00:00:00+23",
];
const forgedKeys: unknown[] = [
  ...notText.flatMap((text) => [[text], [text, id], [text, id, 1], [1, "2026-01-01 00:00:00+00", text, id]]),
  ...instants.flatMap((time) => [
    [time, id],
    [0, time, id],
    [0, time, "x", id],
  ]),
  ["a", id, 1e300],
  ["a", "no-uuid"],
  ["99999999999999999999"],
  [],
  {},
  null,
];
const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString("base64url");
const oddCursors = ["!!!!", "\u0000", "x".repeat(10_000), ...forgedKeys.map(cursorOf)];

type Place = readonly ["params" | "query" | "body", ...string[]];

/** Every place in an operation's request where a string can be. */
function stringsOf(row: Operation): { place: Place; isTime: boolean }[] {
  return (["params", "query", "body"] as const).flatMap((part) => {
    const shape = row[part];
    if (!shape) return [];
    return within(z.toJSONSchema(shape, { io: "input", unrepresentable: "any" }) as Json, [part]);
  });
}

interface Json {
  type?: string;
  format?: string;
  enum?: unknown[];
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  allOf?: Json[];
}

function within(schema: Json, place: Place): { place: Place; isTime: boolean }[] {
  if (schema.type === "string") return [{ place, isTime: schema.format === "date-time" }];
  return [
    ...[...(schema.anyOf ?? []), ...(schema.allOf ?? [])].flatMap((one) => within(one, place)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => within(one, [...place, name])),
    ...(schema.items ? within(schema.items, [...place, "0"]) : []),
  ];
}

/** The call with another value in that place. A digit is a place in a list. */
function withValue(given: Given, [name = "", ...rest]: readonly string[], value: unknown): Given {
  const inner = rest.length === 0 ? value : withValue(innerOf(given, name), rest, value);
  return (name === "0" ? [inner] : { ...given, [name]: inner }) as Given;
}

function innerOf(given: Given, name: string): Given {
  const inner = (given as Record<string, unknown>)[name];
  return typeof inner === "object" && inner !== null ? (inner as Given) : {};
}

let stage: Stage;
before(async () => {
  stage = await setStage();
});
after(() => stage.close());

test("there are strings to try in most operations", () => {
  const places = ids.flatMap((id) => stringsOf(rows[id]).map(({ place }) => `${id} ${place.join(".")}`));
  assert.ok(places.length > 100, `${places.length}`);
  for (const known of [
    "evaluateMany body.evaluations.0.context.via",
    "inviteMember body.role.0",
    "listAudit query.from",
    "acceptManager body.endsAt",
  ])
    assert.ok(places.includes(known), known);
});

test("no string, however odd, makes the server fail, and one that is refused writes nothing", async () => {
  const owner = await stage.sessionOf({ name: "owner", person: "olga" });
  for (const id of ids)
    for (const { place, isTime } of stringsOf(rows[id]))
      for (const value of place.at(-1) === "after" ? oddCursors : isTime ? oddTimes : oddText) {
        const given = withValue(stage.sampleOf(id), place, value);
        // Half of a pair cannot be written into an address: a path refuses it, and a query says another character.
        if (!value.isWellFormed() && place[0] !== "body") continue;
        const { code, changed, problem } = await stage.send(id, owner, given);
        const where = `${id} ${place.join(".")} ${JSON.stringify(value).slice(0, 60)}: ${JSON.stringify(problem)}`;
        assert.notEqual(code, "failed", where);
        if (code !== "yes") assert.equal(changed, false, where);
        if (notText.includes(value)) assert.notEqual(code, "yes", where);
      }
});

test("a cursor that a list has not written names the field and the remedy", async () => {
  const owner = await stage.sessionOf({ name: "owner", person: "olga" });
  for (const id of ids.filter((id) => rows[id].query?.shape.after))
    for (const after of ["!!!!", cursorOf(["9", "no-uuid"]), cursorOf({})]) {
      const { code, problem } = await stage.send(id, owner, {
        ...stage.sampleOf(id),
        query: { ...stage.sampleOf(id).query, after },
      });
      // The mails are on a page in the demo only.
      if (id === "listDemoMails") assert.equal(code, "not-found");
      else assert.equal(problem?.errors?.[0]?.field, "after", `${id}: ${JSON.stringify(problem)}`);
    }
});

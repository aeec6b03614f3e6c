import assert from "node:assert/strict";
import { test } from "node:test";
import { layOut, neighbour, type Placing } from "../src/concepts/access/map-layout.ts";

const map: Placing = {
  nodes: [
    { id: "account", kind: "account" },
    { id: "owner", kind: "person" },
    { id: "web-person", kind: "person" },
    { id: "other", kind: "person" },
    { id: "web", kind: "group" },
    { id: "manager", kind: "manager" },
    { id: "shared", kind: "client" },
    { id: "plain", kind: "client" },
  ],
  edges: [
    { from: "owner", to: "account", kind: "membership" },
    { from: "web-person", to: "account", kind: "membership" },
    { from: "web-person", to: "web", kind: "in-group" },
    { from: "other", to: "account", kind: "membership" },
    { from: "manager", to: "account", kind: "manager" },
    { from: "account", to: "shared", kind: "client" },
    { from: "web", to: "shared", kind: "share" },
    { from: "web-person", to: "shared", kind: "share" },
    { from: "account", to: "plain", kind: "client" },
  ],
};

test("People stand on the left, the account and its groups in the middle, clients on the right, managers above", () => {
  const { boxes, width, height } = layOut(map);
  const at = (id: string) => boxes.get(id) ?? assert.fail(id);
  assert.ok(at("owner").x < at("account").x && at("account").x < at("plain").x);
  assert.equal(at("web").x, at("account").x);
  assert.ok(at("web").y > at("account").y && at("manager").y < at("account").y);
  for (const box of boxes.values()) {
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, box.id);
    for (const other of boxes.values())
      assert.ok(
        box === other ||
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y,
        `${box.id} lies on ${other.id}`,
      );
  }
});

test("No two edges have their words at the same place", () => {
  const worded = layOut(map).lines.filter((_, place) => map.edges[place]?.kind !== "in-group");
  const places = worded.map(({ label: [x, y] }) => `${x} ${y}`);
  assert.equal(new Set(places).size, places.length);
});

test("The same map is laid out the same, and who is in a group stands low, beside the groups", () => {
  assert.deepEqual(layOut(map), layOut(structuredClone(map)));
  const { boxes } = layOut(map);
  assert.ok((boxes.get("other")?.y ?? 0) < (boxes.get("web-person")?.y ?? 0));
});

test("The arrow keys reach every place from the account, and stop at the edge", () => {
  const layout = layOut(map);
  assert.equal(neighbour(layout, "account", "up"), "manager");
  assert.equal(neighbour(layout, "account", "down"), "web");
  assert.equal(neighbour(layout, "plain", "right"), null);
  const reached = new Set(["account"]);
  for (const id of reached)
    for (const direction of ["left", "right", "up", "down"] as const) {
      const next = neighbour(layout, id, direction);
      if (next) reached.add(next);
    }
  assert.equal(reached.size, map.nodes.length);
});

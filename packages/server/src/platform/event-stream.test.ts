import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import Fastify from "fastify";
import { EventStream } from "./event-stream.ts";

const event = "x".repeat(16 * 1024);

/** What the system itself holds back for a connection, with much to spare. */
const heldBySystem = 64 * 1024 * 1024;

test("Who does not read is hung up on, before more than a little waits for him", async (t) => {
  const stream = new EventStream<string>();
  const app = Fastify();
  app.get("/", (_, reply) => reply.type("text/event-stream").send(stream));
  const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  const deaf = connect({ host: "127.0.0.1", port: Number(port) });
  t.after(() => {
    deaf.destroy();
    stream.destroy();
    return app.close();
  });
  deaf.pause();
  const [served] = await Promise.all([
    once(app.server, "request"),
    new Promise<void>((sent) => deaf.write("GET / HTTP/1.1\r\nhost: here\r\n\r\n", () => sent())),
  ]);
  const connection = served[0].socket;
  let told = 0;
  let waiting = 0;
  while (!stream.destroyed) {
    stream.tell(event);
    told += event.length;
    waiting = Math.max(waiting, stream.readableLength + connection.writableLength);
    assert.ok(told < heldBySystem, "it goes on telling");
    await turn();
  }
  assert.ok(waiting < 256 * 1024, `${waiting} bytes waited`);
  if (!connection.closed) await once(connection, "close");
});

test("Nothing is told after the end, and what was told before it arrives", async () => {
  const stream = new EventStream<string>();
  stream.tell("one");
  stream.beat();
  stream.end();
  stream.tell("two");
  stream.beat();
  stream.end();
  assert.equal((await stream.toArray()).join(""), 'data: "one"\n\n:\n\n');
});

test("Who reads all that he is told hears as much as there is to tell", async () => {
  const stream = new EventStream<string>();
  let heard = 0;
  stream.on("data", (text: Buffer) => (heard += text.length));
  for (let told = 0; told < 100; told++) {
    stream.tell(event);
    await turn();
  }
  stream.end();
  await once(stream, "end");
  assert.ok(heard > 100 * event.length);
});

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

// What a decision over HTTP is measured against: reads the same JSON, writes the same JSON, and does nothing in between.
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { subject } = JSON.parse(Buffer.concat(chunks).toString());
    const body = JSON.stringify({ decision: subject.type === "person" });
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, token: "none" })}\n`);
});

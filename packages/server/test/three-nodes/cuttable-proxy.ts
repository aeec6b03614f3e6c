import { once } from "node:events";
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from "node:net";

export interface CuttableProxy {
  readonly port: number;
  /** From now on each packet is so many milliseconds on its way: time in which the world goes on while an answer travels. */
  lag(milliseconds: number): void;
  /** From now on not a byte comes through, in either direction, and nobody is told. */
  cut(): void;
  /** What was held back comes through. */
  heal(): void;
  close(): Promise<void>;
}

/** Stands between a node and its database. */
export async function startCuttableProxy(target: NetConnectOpts): Promise<CuttableProxy> {
  const sockets = new Set<Socket>();
  let isCut = false;
  let delay = 0;
  const server = createServer((near) => {
    const far = connect(target);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => setTimeout(() => to.write(bytes), delay));
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
      if (isCut) from.pause();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const all = (act: (socket: Socket) => void) => {
    for (const socket of sockets) act(socket);
  };
  return {
    port: (server.address() as AddressInfo).port,
    lag(milliseconds) {
      delay = milliseconds;
    },
    cut() {
      isCut = true;
      all((socket) => socket.pause());
    },
    heal() {
      isCut = false;
      all((socket) => socket.resume());
    },
    async close() {
      all((socket) => socket.destroy());
      server.close();
      await once(server, "close");
    },
  };
}

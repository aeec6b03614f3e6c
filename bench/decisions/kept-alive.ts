import { Agent, request } from "node:http";

/** One connection to a server that answers questions, kept alive between them. */
export class KeptAlive {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #url: URL;
  readonly #headers: Record<string, string>;

  constructor({ url, token }: { readonly url: string; readonly token: string }) {
    this.#url = new URL("/access/v1/evaluation", url);
    this.#headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  }

  /** What it decides; anything but a decision is an error. */
  ask(body: string): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const headers = { ...this.#headers, "content-length": Buffer.byteLength(body) };
      const sent = request(this.#url, { method: "POST", agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve(JSON.parse(text).decision);
          else reject(new Error(`${response.statusCode} ${text}`));
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

import { once } from "node:events";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Record<string, string>;
}

/** A real SMTP server that keeps what it is sent. */
export async function openInbox() {
  const received: ReceivedMail[] = [];
  const waiting = new Set<() => void>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, { envelope }, done) {
      const take = async () => {
        const chunks = await stream.toArray();
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        const headers = Object.fromEntries(mail.headers.map(({ key, value }) => [key, value]));
        for (const { address } of envelope.rcptTo)
          received.push({
            to: address,
            subject: mail.subject ?? "",
            text: mail.text ?? "",
            html: mail.html ?? "",
            headers,
          });
        for (const look of waiting) look();
      };
      take().then(() => done(), done);
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as { port: number };

  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** The newest mail to an address, once there is one beyond the first `seen`. */
    async mailTo(address: string, seen = 0): Promise<ReceivedMail> {
      const mails = () => received.filter(({ to }) => to === address);
      while (mails().length <= seen) {
        await new Promise<void>((resolve, reject) => {
          const late = setTimeout(() => reject(new Error(`no mail to ${address} came`)), 20_000);
          const look = () => {
            clearTimeout(late);
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
        });
      }
      return mails().at(-1) as ReceivedMail;
    },
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

export type Inbox = Awaited<ReturnType<typeof openInbox>>;

/** The address behind the mail's button. */
export function linkIn({ text }: ReceivedMail): string {
  const link = /https?:\/\/\S+token=\S+/.exec(text)?.[0];
  if (!link) throw new Error(`there is no link in this mail:\n${text}`);
  return link;
}

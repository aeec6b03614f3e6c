import { createTransport } from "nodemailer";

export interface Mail {
  to: string;
  subject: string;
  text: string;
  html?: string;
  headers?: Record<string, string>;
  /** With angle brackets: `<…@…>`. Given by the caller, so that a second attempt is the same mail. */
  messageId?: string;
  replyTo?: string;
  /** false: a person wrote it (a reply in a ticket). */
  automatic?: boolean;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

/**
 * Whether the mail server refused the mail or its recipient, for good (5xx) or for now (4xx). null for all that says
 * nothing about them, such as a server that is away or does not let us in.
 */
export function refusalBySmtp(error: unknown): "for good" | "for now" | null {
  if (!(error instanceof Error) || !("command" in error) || !("responseCode" in error)) return null;
  const { command, responseCode } = error;
  if ((command !== "RCPT TO" && command !== "DATA") || typeof responseCode !== "number") return null;
  return responseCode >= 500 && responseCode !== 503 ? "for good" : "for now";
}

/** Other mail systems answer automatic mail neither with "I am on holiday" nor with a receipt. */
const automaticHeaders = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** null without an SMTP server: then no mail is sent. */
export function createMailer(smtpUrl: string | undefined, from: string): Mailer | null {
  if (!smtpUrl) return null;
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    // No text of ours may make it read a file of the server or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ automatic = true, to, headers, ...mail }) {
      await transport.sendMail({
        from,
        // As an object it is one recipient: a text with a comma would be two.
        to: { name: "", address: to },
        ...mail,
        headers: { ...(automatic ? automaticHeaders : {}), ...headers },
      });
    },
    close: () => transport.close(),
  };
}

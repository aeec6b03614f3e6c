import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

const secrets = [
  "password",
  "newPassword",
  "currentPassword",
  "token",
  "secret",
  "code",
  "recoveryCode",
  "apiKey",
];
const headers = ["authorization", "cookie", "set-cookie", '["x-api-key"]'];

/** Secrets are blacked out to a depth of three: log objects that are flatter than that. */
const redactedPaths = [
  ...secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
  ...headers.flatMap((name) => {
    const path = name.startsWith("[") || !name.includes("-") ? name : `["${name}"]`;
    const dotted = path.startsWith("[") ? path : `.${path}`;
    return [path, `headers${dotted}`, `*.headers${dotted}`];
  }),
];

export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null, redact: { paths: redactedPaths, censor: "[secret]" } };
  return destination ? pino(options, destination) : pino(options);
}

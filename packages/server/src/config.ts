import {
  address,
  mailFrom,
  type OwnPermission,
  oneOf,
  origin,
  ownPermissions,
  text,
  trueOrFalse,
  trustedProxies,
  WrongValue,
  wholeNumber,
} from "./platform/setting-parsers.ts";

export interface Setting<T = unknown> {
  /** As it would be written in the environment. Unset without one. */
  default?: string | ((chosen: { PORT: number; PUBLIC_URL: string }) => string);
  /** How the documentation writes a default that depends on others. */
  defaultText?: string;
  /** Its value is never shown. */
  secret?: boolean;
  about: string;
  parse: (value: string) => T;
}

const days = wholeNumber(1, 3650);
const setting = <T>(setting: Setting<T>) => setting;
const optional = <T>(parse: (value: string) => T) => parse as (value: string) => T | undefined;

/** Every setting there is. Later defaults may use earlier settings. */
export const settings = {
  PORT: setting({ default: "4600", about: "The port of the server.", parse: wholeNumber(0, 65_535) }),
  HOST: setting({
    default: "127.0.0.1",
    about: "The address to listen on. 0.0.0.0 lets other machines in: do so behind a proxy that speaks TLS.",
    parse: text,
  }),
  PUBLIC_URL: setting({
    default: ({ PORT }) => `http://localhost:${PORT}`,
    defaultText: "http://localhost:PORT",
    about:
      "The address under which people reach the panel. Links in mails begin with it; changes are taken from pages there.",
    parse: origin,
  }),
  TRUST_PROXY: setting({
    default: "false",
    about:
      "Whom to believe about a visitor's address: false, the number of proxies in front, or their addresses, separated by commas.",
    parse: trustedProxies,
  }),
  KEYHOLDER_DATA: setting({
    default: "./data",
    about: "The folder in which the server keeps its data. Back it up.",
    parse: text,
  }),
  DATABASE_URL: setting({
    secret: true,
    about: "A PostgreSQL 15 or newer to use. Without it the server runs its own in the data folder.",
    parse: optional(
      address("postgres://user:password@host:5432/keyholder", "postgres:", "postgresql:", "socket:"),
    ),
  }),
  DATABASE_CONNECTIONS: setting({
    default: "10",
    about: "How many connections to the database each server node may hold.",
    parse: wholeNumber(3, 500),
  }),
  DATABASE_TIMEOUT_SECONDS: setting({
    default: "15",
    about: "A statement that takes longer is ended.",
    parse: wholeNumber(1, 600),
  }),
  SMTP_URL: setting({
    secret: true,
    about: "The server that takes outgoing mail. Without it no mail is sent.",
    parse: optional(address("smtps://user:password@mail.example.com:465", "smtp:", "smtps:")),
  }),
  MAIL_FROM: setting({
    default: ({ PUBLIC_URL }) => `Keyholder <no-reply@${new URL(PUBLIC_URL).hostname}>`,
    defaultText: "Keyholder <no-reply@host of PUBLIC_URL>",
    about: "The sender of outgoing mail.",
    parse: mailFrom,
  }),
  LOG_LEVEL: setting({
    default: "info",
    about: "The least important messages to log.",
    parse: oneOf("fatal", "error", "warn", "info", "debug", "trace", "silent"),
  }),
  INVITATION_DAYS: setting({ default: "7", about: "How long an invitation can be accepted.", parse: days }),
  LINK_REQUEST_DAYS: setting({
    default: "14",
    about: "How long a link request can be answered.",
    parse: days,
  }),
  SESSION_DAYS: setting({ default: "30", about: "How long a person stays signed in.", parse: days }),
  VISIT_MINUTES: setting({
    default: "60",
    about: "How long a visit to a client's account lasts.",
    parse: wholeNumber(1, 1440),
  }),
  JOBS_CONCURRENCY: setting({
    default: "4",
    about: "How many background jobs, mails for instance, each server node does at once.",
    parse: wholeNumber(1, 100),
  }),
  WEBHOOKS_ALLOW_PRIVATE: setting({
    default: "false",
    about:
      "true lets webhooks go without TLS and to addresses of this machine and of private networks. Whoever may make a webhook can then reach what the server can.",
    parse: trueOrFalse,
  }),
  PERMISSIONS: setting<OwnPermission[]>({
    about: "Permissions of your own product with their level: galleries.edit:editor,galleries.view:viewer.",
    default: "",
    parse: (value) => (value === "" ? [] : ownPermissions(value)),
  }),
};

export type SettingName = keyof typeof settings;
export type Config = { readonly [Name in SettingName]: ReturnType<(typeof settings)[Name]["parse"]> };

export class ConfigError extends Error {
  override name = "ConfigError";
  readonly problems: string[];

  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

/** An empty variable counts as unset, as container tools pass variables on. Reports all wrong ones at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const chosen: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, { default: preset, secret, parse }] of Object.entries(settings) as [string, Setting][]) {
    const given = env[name]?.trim() || undefined;
    try {
      const value = given ?? (typeof preset === "function" ? preset(chosen as Config) : preset);
      chosen[name] = value === undefined ? undefined : parse(value);
    } catch (error) {
      if (given !== undefined && error instanceof WrongValue) {
        problems.push(`${name}${secret ? "" : ` is "${given}", but it`} ${error.message}.`);
      } else if (problems.length === 0) throw error; // A default may fail where a setting that it uses is wrong.
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return chosen as Config;
}

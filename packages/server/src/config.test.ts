import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { type Config, ConfigError, readConfig, settings } from "./config.ts";
import { configureText, settingsHelp } from "./platform/settings-text.ts";

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

test("an empty environment gives a working configuration", () => {
  const expected: Config = {
    PORT: 4600,
    HOST: "127.0.0.1",
    PUBLIC_URL: "http://localhost:4600",
    TRUST_PROXY: false,
    KEYHOLDER_DATA: "./data",
    DATABASE_URL: undefined,
    DATABASE_CONNECTIONS: 10,
    DATABASE_TIMEOUT_SECONDS: 15,
    SMTP_URL: undefined,
    MAIL_FROM: "Keyholder <no-reply@localhost>",
    LOG_LEVEL: "info",
    INVITATION_DAYS: 7,
    LINK_REQUEST_DAYS: 14,
    SESSION_DAYS: 30,
    VISIT_MINUTES: 60,
    JOBS_CONCURRENCY: 4,
    WEBHOOKS_ALLOW_PRIVATE: false,
    PERMISSIONS: [],
  };
  assert.deepEqual(readConfig({}), expected);
});

test("an empty variable counts as unset", () => {
  assert.deepEqual(readConfig({ PORT: "", DATABASE_URL: " " }), readConfig({}));
});

test("defaults follow the settings that they depend on", () => {
  assert.equal(readConfig({ PORT: "8080" }).PUBLIC_URL, "http://localhost:8080");
  assert.equal(
    readConfig({ PUBLIC_URL: "https://access.example.com/" }).MAIL_FROM,
    "Keyholder <no-reply@access.example.com>",
  );
});

test("every wrong setting is reported at once, with what would be right", () => {
  assert.deepEqual(problemsOf({ PORT: "70000", LOG_LEVEL: "loud", PUBLIC_URL: "example.com" }), [
    'PORT is "70000", but it must be a whole number from 0 to 65535.',
    'PUBLIC_URL is "example.com", but it must be an address without a path, like https://access.example.com.',
    'LOG_LEVEL is "loud", but it must be one of fatal, error, warn, info, debug, trace, silent.',
  ]);
});

test("a wrong secret is reported without its value", () => {
  const [problem = ""] = problemsOf({ DATABASE_URL: "mysql://root:hunter2@db/app" });
  assert.match(problem, /^DATABASE_URL must be an address like postgres:/);
  assert.doesNotMatch(problem, /hunter2/);
});

for (const [name, wrong] of Object.entries({
  PORT: ["-1", "4600.5", "1e3", "http"],
  PUBLIC_URL: ["https://example.com/panel", "ftp://example.com", "https://me@example.com"],
  TRUST_PROXY: ["true", "0", "proxy", "10.0.0.0/33", "10.0.0.1,,10.0.0.2"],
  SMTP_URL: ["mail.example.com", "http://mail.example.com"],
  MAIL_FROM: ["Example", "a@b@c", "Example <a@b>, Other <c@d>"],
  SESSION_DAYS: ["0", "forever"],
  PERMISSIONS: [
    "galleries.edit",
    "galleries.edit:owner",
    "Galleries:editor",
    "a.b:viewer,a.b:editor",
    "invoices.pay:viewer",
  ],
})) {
  for (const value of wrong) {
    test(`${name} cannot be ${value}`, () => {
      assert.equal(problemsOf({ [name]: value }).length, 1);
    });
  }
}

test("proxies are a number or addresses", () => {
  assert.equal(readConfig({ TRUST_PROXY: "2" }).TRUST_PROXY, 2);
  assert.deepEqual(readConfig({ TRUST_PROXY: "10.0.0.7, fd00::/8" }).TRUST_PROXY, ["10.0.0.7", "fd00::/8"]);
});

test("an operator's own permissions have a name and a level", () => {
  assert.deepEqual(readConfig({ PERMISSIONS: "galleries.edit:editor, galleries.view:viewer" }).PERMISSIONS, [
    { name: "galleries.edit", level: "editor" },
    { name: "galleries.view", level: "viewer" },
  ]);
});

test("docs/configure.md says what the settings say", async () => {
  assert.equal(
    await readFile(new URL("../../../docs/configure.md", import.meta.url), "utf8"),
    configureText(settings),
    "print it anew: node packages/server/print-settings.ts",
  );
});

test("help and documentation name every setting and its default", () => {
  for (const printed of [settingsHelp(settings), configureText(settings)]) {
    for (const name of Object.keys(settings)) assert.ok(printed.includes(name));
    assert.ok(printed.includes("http://localhost:PORT"));
  }
});

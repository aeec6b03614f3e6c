import { type Command, UsageError } from "./commands/command.ts";
import { KeyCommandError } from "./concepts/api-keys/key-command-error.ts";
import { DeclarationsFileError } from "./concepts/consents/declarations-file.ts";
import { ConfigError, settings } from "./config.ts";
import { settingsHelp } from "./platform/settings-text.ts";
import { StartError } from "./platform/start-error.ts";
import { WorldFileError } from "./world-file/world-file-error.ts";

interface Listed {
  readonly about: string;
  /** Loaded only when it is called: `decide` needs neither server nor database. */
  readonly load: () => Promise<Command>;
}

const commands: Record<string, Listed> = {
  start: { about: "start the server", load: async () => (await import("./commands/start.ts")).start },
  demo: {
    about: "start a server to try, with the stories' people",
    load: async () => (await import("./commands/demo.ts")).demo,
  },
  migrate: {
    about: "bring the database up to date",
    load: async () => (await import("./commands/migrate.ts")).migrate,
  },
  import: {
    about: "take a world file into the database",
    load: async () => (await import("./commands/import.ts")).importFile,
  },
  declarations: {
    about: "what is declared when an account is shared",
    load: async () => (await import("./commands/declarations.ts")).declarations,
  },
  "api-key": {
    about: "keys of programs",
    load: async () => (await import("./commands/api-key.ts")).apiKey,
  },
  decide: {
    about: "answer questions on a world file, without a server",
    load: async () => (await import("./commands/decide.ts")).decideOnFile,
  },
};

const overview = `keyholder: delegated account access

${Object.entries(commands)
  .map(([name, { about }]) => `  keyholder ${name.padEnd(12)} ${about}`)
  .join("\n")}

  keyholder COMMAND --help says more.

Settings come from the environment:
${settingsHelp(settings)}
`;

async function run([name = "", ...args]: string[]): Promise<number> {
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!listed) {
    const asked = ["--help", "-h", "help"].includes(name);
    (asked ? process.stdout : process.stderr).write(overview);
    return asked ? 0 : 2;
  }
  const command = await listed.load();
  if (args.includes("--help")) {
    process.stdout.write(`${command.help.trim()}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    process.stderr.write(`${messageOf(error, command)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function messageOf(error: Error, command: Command): string {
  if (error instanceof UsageError) return `${error.message}\n\n${command.help.trim()}`;
  const foreseen = [ConfigError, StartError, WorldFileError, DeclarationsFileError, KeyCommandError].some(
    (kind) => error instanceof kind,
  );
  return foreseen ? error.message : String(error.stack);
}

process.exitCode = await run(process.argv.slice(2));

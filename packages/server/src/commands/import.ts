import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { catalogueWith } from "@keyholder/rules";
import { readConfig } from "../config.ts";
import { importWorld } from "../world-file/import-world.ts";
import { type Command, UsageError } from "./command.ts";
import { openBeside } from "./open-beside.ts";
import { readable } from "./readable.ts";

export const importFile: Command = {
  help: `
keyholder import FILE [--prefix TEXT]

Takes people, accounts, teams, links and shares from a world file into the database: all of it or nothing. The file's
ids stay as external ids, so a second import of the same file changes only what is different. --prefix is put before
each id, to keep the ids of several files apart.
`,
  async run(args) {
    const { positionals, values } = readable(() =>
      parseArgs({ args, allowPositionals: true, options: { prefix: { type: "string", default: "" } } }),
    );
    const [path, ...more] = positionals;
    if (!path || more.length > 0) throw new UsageError("Name one world file.");
    const text = await readFile(path, "utf8").catch((error: Error) => {
      throw new UsageError(`${path} cannot be read: ${error.message}`);
    });
    const config = readConfig(process.env);
    const database = await openBeside(config);
    try {
      const catalogue = catalogueWith(config.PERMISSIONS);
      const { changed } = await importWorld(database.db, text, { catalogue, prefix: values.prefix });
      const counts = Object.entries(changed).map(([list, count]) => `${count} ${list}`);
      process.stdout.write(`New or changed: ${counts.join(", ")}.\n`);
    } finally {
      await database.close();
    }
    return 0;
  },
};

import { writeFile } from "node:fs/promises";
import { settings } from "./src/config.ts";
import { configureText } from "./src/platform/settings-text.ts";

await writeFile(new URL("../../docs/configure.md", import.meta.url), configureText(settings));

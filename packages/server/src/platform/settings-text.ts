interface Documented {
  default?: unknown;
  defaultText?: string;
  about: string;
}

const presetOf = ({ default: preset, defaultText }: Documented) =>
  defaultText ?? (preset ? String(preset) : "");

/** For --help. */
export function settingsHelp(settings: Record<string, Documented>): string {
  return Object.entries(settings)
    .map(([name, setting]) => {
      const preset = presetOf(setting);
      return `  ${name}${preset ? ` (${preset})` : ""}\n      ${setting.about}`;
    })
    .join("\n");
}

/** docs/configure.md, which is printed from here. */
export function configureText(settings: Record<string, Documented>): string {
  return `# Configuring Keyholder

Settings are read from the environment when the server starts. An empty one counts as unset. All wrong ones are reported
at once, and the server does not start. \`npx keyholder start --help\` and the other commands explain themselves.

${settingsTable(settings)}`;
}

function settingsTable(settings: Record<string, Documented>): string {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const preset = presetOf(setting);
    return `| \`${name}\` | ${preset ? `\`${preset}\`` : "none"} | ${setting.about.replaceAll("|", "\\|")} |`;
  });
  return ["| setting | default | what it does |", "|---|---|---|", ...rows, ""].join("\n");
}

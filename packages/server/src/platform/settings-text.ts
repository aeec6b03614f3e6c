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

/** For docs/configure.md. */
export function settingsTable(settings: Record<string, Documented>): string {
  const rows = Object.entries(settings).map(([name, setting]) => {
    const preset = presetOf(setting);
    return `| \`${name}\` | ${preset ? `\`${preset}\`` : "none"} | ${setting.about.replaceAll("|", "\\|")} |`;
  });
  return ["| setting | default | what it does |", "|---|---|---|", ...rows, ""].join("\n");
}

import type { Letter } from "./letter.ts";

export interface RenderedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Stands for the token wherever the mail is kept; only the copy that leaves has the token itself. */
export const placeholder = "{{secret}}";

/** Puts a letter into plain text and HTML. Only the button's address can carry the placeholder. */
export function renderLetter(letter: Letter, publicUrl: string): RenderedLetter {
  return {
    subject: inert(letter.subject).replace(/\s+/g, " ").trim(),
    text: asText(letter, publicUrl),
    html: asHtml(letter, publicUrl),
  };
}

/** What people typed must not draw the token to a place of their choice. */
function inert(text: string): string {
  return text.replaceAll(placeholder, "{ {secret} }");
}

function asText({ paragraphs, quote, action, footnote }: Letter, publicUrl: string): string {
  const parts = [
    ...paragraphs.map(inert),
    ...(quote ? [inert(quote).replace(/^/gm, "> ")] : []),
    ...(action ? [`${action.label}:\n${publicUrl}${action.path}`] : []),
    ...(footnote ? [`--\n${inert(footnote)}`] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const ink = "color:#24211c";
const soft = "color:#6b655a;font-size:14px";
const button =
  "display:inline-block;padding:11px 20px;border-radius:8px;background:#7a5a12;color:#ffffff;font-weight:600;text-decoration:none";

/** Inline styles for mail programs that drop style sheets; the sheet only adds the dark colours. */
function asHtml(letter: Letter, publicUrl: string): string {
  const { language, subject, paragraphs, quote, action, footnote } = letter;
  const body = [
    ...paragraphs.map((text) => `<p class="ink" style="margin:0 0 16px;${ink}">${shown(text)}</p>`),
    ...(quote
      ? [
          `<blockquote class="soft" style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #d8d2c5;${soft}">${shown(quote)}</blockquote>`,
        ]
      : []),
    ...(action
      ? [
          `<p style="margin:24px 0"><a class="button" href="${escaped(publicUrl + action.path)}" style="${button}">${shown(action.label)}</a></p>`,
        ]
      : []),
    ...(footnote
      ? [
          `<p class="soft" style="margin:28px 0 0;padding-top:14px;border-top:1px solid #e4dfd4;${soft}">${shown(footnote)}</p>`,
        ]
      : []),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${shown(subject)}</title>
<style>
@media (prefers-color-scheme: dark) {
  .page { background: #17150f !important; }
  .ink { color: #ece7db !important; }
  .soft { color: #aaa292 !important; border-color: #3a362c !important; }
  .button { background: #d9b45f !important; color: #1b1405 !important; }
}
</style>
</head>
<body class="page" style="margin:0;background:#ffffff">
<div class="page" style="max-width:560px;margin:0 auto;padding:32px 20px;font:16px/1.55 system-ui,-apple-system,'Segoe UI',sans-serif;${ink}">
${body.join("\n")}
</div>
</body>
</html>
`;
}

function shown(text: string): string {
  return escaped(inert(text)).replace(/\r?\n/g, "<br>");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Chart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const width = 380;
const height = 280;
const plot = { left: 56, right: 354, top: 74, bottom: 230 };

/** Charts side by side as one SVG, both axes by powers of ten; its colours follow the reader's light or dark. */
export function svgOf(charts: readonly Chart[]): string {
  const drawn = charts.map(
    (chart, place) => `<g transform="translate(${place * width} 0)">\n${draw(chart)}\n</g>`,
  );
  const titles = charts.map(({ title }) => title).join("; ");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${charts.length * width} ${height}" role="img" aria-label="${titles}">
<style>
  text { font: 12px system-ui, sans-serif; fill: #1f2933; }
  .title { font-weight: 600; font-size: 13px; }
  .tick { fill: #52606d; }
  .grid { stroke: #d5dbe1; }
  .line { fill: none; stroke-width: 2; }
  .c0 { stroke: #1d5fbf; } .f0 { fill: #1d5fbf; }
  .c1 { stroke: #b4530a; } .f1 { fill: #b4530a; }
  .back { fill: #ffffff; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6eaee; }
    .tick { fill: #a3afba; }
    .grid { stroke: #3a444e; }
    .c0 { stroke: #7db2ff; } .f0 { fill: #7db2ff; }
    .c1 { stroke: #f5a35c; } .f1 { fill: #f5a35c; }
    .back { fill: #14191e; }
  }
</style>
<rect class="back" width="100%" height="100%"/>
${drawn.join("\n")}
</svg>
`;
}

function draw({ title, x, y, lines }: Chart): string {
  const points = lines.flatMap((line) => line.points);
  const across = axis(points.map((point) => point.x));
  const up = axis(points.map((point) => point.y));
  const px = (value: number) => scaled(value, across, plot.left, plot.right);
  const py = (value: number) => scaled(value, up, plot.bottom, plot.top);
  return [
    text("title", plot.left, 20, "start", title),
    ...powers(across).map((value) => text("tick", px(value), plot.bottom + 18, "middle", short(value))),
    ...powers(up).flatMap((value) => [
      `<path class="grid" d="M${plot.left} ${at(py(value))}H${plot.right}"/>`,
      text("tick", plot.left - 8, py(value) + 4, "end", short(value)),
    ]),
    text("", (plot.left + plot.right) / 2, plot.bottom + 38, "middle", x),
    ...lines.flatMap(({ name, points: of }, place) => [
      `<path class="line c${place}" d="M${of.map((one) => `${at(px(one.x))} ${at(py(one.y))}`).join("L")}"/>`,
      ...of.map((one) => `<circle class="f${place}" cx="${at(px(one.x))}" cy="${at(py(one.y))}" r="3"/>`),
      `<circle class="f${place}" cx="${plot.left + 5 + place * 150}" cy="36" r="4"/>`,
      text("", plot.left + 14 + place * 150, 40, "start", name),
    ]),
    text("tick", plot.left - 8, 60, "end", y),
  ].join("\n");
}

/** The powers of ten around all values. */
function axis(values: readonly number[]): { from: number; to: number } {
  const from = Math.floor(Math.log10(Math.min(...values)) + 0.001);
  return { from, to: Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values)) - 0.001)) };
}

function powers({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, place) => 10 ** (from + place));
}

function scaled(
  value: number,
  { from, to }: { from: number; to: number },
  low: number,
  high: number,
): number {
  return low + ((Math.log10(value) - from) / (to - from)) * (high - low);
}

function text(kind: string, x: number, y: number, anchor: string, words: string): string {
  return `<text class="${kind}" x="${at(x)}" y="${at(y)}" text-anchor="${anchor}">${words}</text>`;
}

function at(value: number): string {
  return String(Number(value.toFixed(1)));
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`;
  return value >= 1e3 ? `${value / 1e3}k` : String(Number(value.toPrecision(1)));
}

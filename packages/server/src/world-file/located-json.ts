import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
  visit,
} from "jsonc-parser";

export type Path = readonly (string | number)[];

/** JSON whose every value still knows the line that it stands on. */
export interface LocatedJson {
  readonly value: unknown;
  /** `line 12, people[3].email` */
  place(path: Path): string;
  /** What is no JSON, or a name that stands twice in one object. */
  readonly problems: readonly string[];
}

export function parseLocatedJson(text: string): LocatedJson {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const lineAt = lineNumbers(text);
  const problems = errors.map(
    ({ error, offset }) => `line ${lineAt(offset)}: this is not JSON (${printParseErrorCode(error)})`,
  );
  if (errors.length === 0) problems.push(...repeatedNames(text));
  return {
    value: errors.length === 0 ? JSON.parse(text) : undefined,
    problems,
    place(path) {
      const node = nearest(root, path);
      return node ? `line ${lineAt(node.offset)}, ${written(path)}` : written(path);
    },
  };
}

/** The value itself, or, when it is missing, what it is missing from. */
function nearest(root: Node | undefined, path: Path): Node | undefined {
  if (!root) return undefined;
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(root, path.slice(0, length));
    if (node) return node;
  }
  return root;
}

function written(path: Path): string {
  const parts = path.filter((part, place) => !(place === 0 && part === "world"));
  return (
    parts
      .map((part) => (typeof part === "number" ? `[${part}]` : `.${part}`))
      .join("")
      .replace(/^\./, "") || "file"
  );
}

/** JSON.parse would silently keep the last one: an account with two owners must not pass. */
function repeatedNames(text: string): string[] {
  const problems: string[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(name, _offset, _length, line) {
      const names = open.at(-1);
      if (names?.has(name)) problems.push(`line ${line + 1}: "${name}" stands twice in the same object`);
      names?.add(name);
    },
  });
  return problems;
}

function lineNumbers(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

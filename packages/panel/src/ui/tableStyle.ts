const edge = "px-3 first:pl-4 last:pr-4";

export const headStyle = `${edge} py-2.5 text-small font-semibold text-faint border-b border-line bg-sheet`;
export const cellStyle = `${edge} py-2.5 font-normal align-middle`;

export const alignment = (column: { align?: "start" | "end" | undefined }) =>
  column.align === "end" ? "text-right num" : "text-left";

import type { ReactNode } from "react";
import { DropZone, FileTrigger } from "react-aria-components";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

export interface FileDropProps {
  /** What is to be dropped here, for those who do not see it. */
  label: string;
  children: ReactNode;
  /** The words of the button that chooses a file instead. */
  choose: string;
  /** Kinds of files: ".csv". */
  accept: readonly string[];
  onFile: (file: File) => void;
}

/** A place to drop a file on, and a button to choose one. */
export function FileDrop({ label, children, choose, accept, onFile }: FileDropProps) {
  return (
    <DropZone
      aria-label={label}
      onDrop={({ items }) => {
        const file = items.find((item) => item.kind === "file");
        if (file) void file.getFile().then(onFile);
      }}
      className="flex flex-col items-center gap-3 rounded-sheet border border-dashed border-line-strong px-6 py-10 text-center data-drop-target:border-accent data-drop-target:bg-accent-wash data-focus-visible:outline-2 data-focus-visible:outline-accent"
    >
      <span className="grid size-10 place-items-center rounded-pill bg-hover text-soft">
        <Icon name="download" />
      </span>
      <div className="max-w-md text-soft">{children}</div>
      <FileTrigger
        acceptedFileTypes={accept}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) onFile(file);
        }}
      >
        <Button>{choose}</Button>
      </FileTrigger>
    </DropZone>
  );
}

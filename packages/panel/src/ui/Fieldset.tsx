import type { ReactNode } from "react";

export interface FieldsetProps {
  legend: ReactNode;
  description?: ReactNode;
  children: ReactNode;
}

/** Fields that belong together, such as the permissions of one area. */
export function Fieldset({ legend, description, children }: FieldsetProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{legend}</legend>
      {description && <p className="text-badge text-soft">{description}</p>}
      <div className="mt-2 flex flex-col gap-2">{children}</div>
    </fieldset>
  );
}

import { m } from "../../messages/messages.js";
import { hueOfColour } from "../../parts/role-hue.ts";
import { Field, Select } from "../../ui/index.ts";
import { RoleMark } from "./RoleMark.tsx";
import { colourName, type RoleBody, roleColours } from "./role-colours.ts";

export interface RoleFieldsProps {
  draft: RoleBody;
  set: (change: Partial<RoleBody>) => void;
  fields: Record<string, string>;
  locked: string | undefined;
  autoFocus?: boolean | undefined;
}

/** What a role is called and looks like. */
export function RoleFields({ draft, set, fields, locked, autoFocus }: RoleFieldsProps) {
  const { name, description = "", colour, letter = "" } = draft;
  const readOnly = Boolean(locked);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_10rem_6rem_auto]">
        <Field
          label={m.roles_name()}
          required
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(value) => set({ name: value })}
          error={fields.name}
          autoFocus={autoFocus}
          readOnly={readOnly}
        />
        <Select
          label={m.roles_colour()}
          options={roleColours.map((value) => ({ value, label: colourName(value) }))}
          value={colour}
          onChange={(value) => set({ colour: value })}
          error={fields.colour}
          disabledReason={locked ? m.roles_locked_box() : undefined}
        />
        <Field
          label={m.roles_letter()}
          maxLength={2}
          autoComplete="off"
          value={letter}
          onChange={(value) => set({ letter: value })}
          error={fields.letter}
          readOnly={readOnly}
        />
        <span className="pt-6.5 max-sm:hidden">
          <RoleMark name={name} letter={letter} hue={colour ? hueOfColour(colour) : undefined} />
        </span>
      </div>
      <Field
        label={m.roles_description()}
        maxLength={300}
        lines={2}
        value={description}
        onChange={(value) => set({ description: value })}
        error={fields.description}
        readOnly={readOnly}
      />
    </>
  );
}

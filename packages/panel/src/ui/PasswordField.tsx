import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { Button } from "./Button.tsx";
import { type FieldFrameProps, FieldLabel, FieldNotes, frameStyle, inputStyle } from "./FieldFrame.tsx";
import { useUiTexts } from "./UiProvider.tsx";

export interface PasswordFieldProps extends FieldFrameProps {
  name?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
  onBlur?: (() => void) | undefined;
  autoComplete: "current-password" | "new-password" | "off";
  autoFocus?: boolean | undefined;
}

export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const texts = useUiTexts();
  return (
    <TextField
      className={frameStyle}
      type={shown ? "text" : "password"}
      autoComplete={props.autoComplete}
      autoFocus={props.autoFocus ?? false}
      isRequired={props.required ?? false}
      isInvalid={Boolean(props.error)}
      isReadOnly={Boolean(props.disabledReason)}
      validationBehavior="aria"
      spellCheck="false"
      {...(props.name === undefined ? {} : { name: props.name })}
      {...(props.value === undefined ? {} : { value: props.value })}
      {...(props.onChange ? { onChange: props.onChange } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldLabel {...props} />
      <span className="relative block">
        <Input className={`${inputStyle} pr-11`} />
        <span className="absolute inset-y-0 right-1 flex items-center">
          <Button
            size="small"
            variant="quiet"
            icon={shown ? "eyeOff" : "eye"}
            label={shown ? texts.hidePassword : texts.showPassword}
            onPress={() => setShown(!shown)}
          />
        </span>
      </span>
      <FieldNotes {...props} />
    </TextField>
  );
}

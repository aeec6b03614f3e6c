import { m } from "../messages/messages.js";
import { Segments } from "../ui/index.ts";
import { type Language, useLanguage } from "./language.ts";

export interface LanguageChoiceProps {
  onChange: (language: Language) => void;
  hideLabel?: boolean | undefined;
}

export function LanguageChoice({ onChange, hideLabel }: LanguageChoiceProps) {
  return (
    <Segments<Language>
      label={m.person_language()}
      hideLabel={hideLabel}
      value={useLanguage()}
      onChange={onChange}
      segments={[
        { value: "en", label: "English", lang: "en" },
        { value: "pl", label: "Polski", lang: "pl" },
      ]}
    />
  );
}

import { m } from "../../messages/messages.js";

export interface TypedText {
  label: string;
  text: string;
}

const fields = "main textarea, main input, [role=dialog] textarea, [role=dialog] input";
const typeable = new Set(["text", "email", "tel", "url", "number", "textarea"]);
const typedInto = new WeakSet<EventTarget>();

document.addEventListener("input", ({ target }) => target && typedInto.add(target), { capture: true });

/** What somebody typed into the fields of the page that is shown, so that it is not lost with them. */
export function typedTexts(): TypedText[] {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)]
    .filter((field) => typedInto.has(field) && typeable.has(field.type) && field.value.trim() !== "")
    .map((field) => ({
      label: field.labels?.[0]?.firstChild?.textContent || m.ended_field(),
      text: field.value,
    }));
}

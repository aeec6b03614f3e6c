import { m } from "../messages/messages.js";
import { TextLink } from "../ui/index.ts";

/** It is no page of the panel: the server makes it from the contract. */
export function ApiReferenceLink() {
  return (
    <TextLink href="/docs/api" newTab>
      {m.api_reference()}
    </TextLink>
  );
}

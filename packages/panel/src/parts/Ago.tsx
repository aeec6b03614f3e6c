import { RelativeTime } from "../ui/index.ts";
import { useLanguage } from "./language.ts";

/** "3 hours ago" in the reader's language. */
export function Ago({ at }: { at: string }) {
  return <RelativeTime at={at} locale={useLanguage()} />;
}

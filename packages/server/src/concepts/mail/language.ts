/** What the database keeps as text. */
export function languageOf(stored: string): "en" | "pl" {
  return stored === "pl" ? "pl" : "en";
}

import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

export type AddressValues = Readonly<Record<string, string | undefined>>;

/**
 * What the page's address holds behind the question mark: filters, search, the dialog that is open.
 * `go` makes a step that Back undoes; `adjust` does not.
 */
export function useAddress(): {
  values: AddressValues;
  go: (changes: AddressValues) => void;
  adjust: (changes: AddressValues) => void;
} {
  const values = useSearch({ strict: false }) as AddressValues;
  const navigate = useNavigate();
  const change = useCallback(
    (changes: AddressValues, replace: boolean) =>
      void navigate({
        to: ".",
        search: (before: Record<string, unknown>) => ({ ...before, ...changes }),
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  const go = useCallback((changes: AddressValues) => change(changes, false), [change]);
  const adjust = useCallback((changes: AddressValues) => change(changes, true), [change]);
  return { values, go, adjust };
}

import { createContext, type ReactNode, useContext } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";

/** The few words that the parts say of themselves. */
export interface UiTexts {
  cancel: string;
  clear: string;
  clearFilters: string;
  close: string;
  copied: string;
  copy: string;
  dismiss: string;
  hidePassword: string;
  loading: string;
  loadMore: string;
  next: string;
  notifications: string;
  previous: string;
  required: string;
  retry: string;
  selectAll: string;
  selectRow: (row: string) => string;
  showPassword: string;
  stepHolds: string;
  stepRefuses: string;
  undo: string;
  why: string;
  whyPress: string;
}

const english: UiTexts = {
  cancel: "Cancel",
  clear: "Clear",
  clearFilters: "Clear filters",
  close: "Close",
  copied: "Copied",
  copy: "Copy",
  dismiss: "Dismiss",
  hidePassword: "Hide password",
  loading: "Loading",
  loadMore: "Load more",
  next: "Next",
  notifications: "Messages",
  previous: "Previous",
  required: "required",
  retry: "Try again",
  selectAll: "Select all",
  selectRow: (row) => `Select ${row}`,
  showPassword: "Show password",
  stepHolds: "Yes",
  stepRefuses: "No",
  undo: "Undo",
  why: "Why?",
  whyPress: "Press to see why.",
};

const UiTextsContext = createContext(english);

export interface UiProviderProps {
  /** A language tag such as "pl": calendars, sorting and built-in announcements follow it. */
  locale: string;
  texts?: UiTexts | undefined;
  /** Opens an address inside the app; without it links load the page anew. */
  navigate?: ((href: string) => void) | undefined;
  children: ReactNode;
}

export function UiProvider({ locale, texts = english, navigate, children }: UiProviderProps) {
  const page = <UiTextsContext value={texts}>{children}</UiTextsContext>;
  return (
    <I18nProvider locale={locale}>
      {navigate ? <RouterProvider navigate={navigate}>{page}</RouterProvider> : page}
    </I18nProvider>
  );
}

export const useUiTexts = () => useContext(UiTextsContext);

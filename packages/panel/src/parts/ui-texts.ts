import { m } from "../messages/messages.js";
import type { UiTexts } from "../ui/index.ts";

/** The parts' own words in the language that is spoken. */
export const uiTexts = (): UiTexts => ({
  cancel: m.ui_cancel(),
  clear: m.ui_clear(),
  clearFilters: m.ui_clear_filters(),
  close: m.ui_close(),
  copied: m.ui_copied(),
  copy: m.ui_copy(),
  dismiss: m.ui_dismiss(),
  hidePassword: m.ui_hide_password(),
  loading: m.ui_loading(),
  loadMore: m.ui_load_more(),
  next: m.ui_next(),
  notifications: m.ui_notifications(),
  previous: m.ui_previous(),
  required: m.ui_required(),
  retry: m.ui_retry(),
  selectAll: m.ui_select_all(),
  selectRow: (row) => m.ui_select_row({ row }),
  showPassword: m.ui_show_password(),
  stepHolds: m.ui_step_holds(),
  stepRefuses: m.ui_step_refuses(),
  undo: m.ui_undo(),
  why: m.why_ask(),
  whyPress: m.ui_why_press(),
});

import type { Handler } from "../../handler.ts";
import { followChanges } from "./follow-changes.ts";

export const routes: readonly Handler[] = [followChanges];

import type { Handler } from "../../handler.ts";
import { previewDeclarations } from "./preview-declarations.ts";

export const routes: readonly Handler[] = [previewDeclarations];

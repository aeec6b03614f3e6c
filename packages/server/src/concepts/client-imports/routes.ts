import type { Handler } from "../../handler.ts";
import { importClients } from "./import-clients.ts";
import { previewClientImport } from "./preview-client-import.ts";

export const routes: readonly Handler[] = [previewClientImport, importClients];

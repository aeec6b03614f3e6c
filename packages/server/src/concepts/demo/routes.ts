import type { Handler } from "../../handler.ts";
import { listDemoMails } from "./list-demo-mails.ts";

export const routes: readonly Handler[] = [listDemoMails];

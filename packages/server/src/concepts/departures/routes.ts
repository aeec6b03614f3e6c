import type { Handler } from "../../handler.ts";
import { departMember } from "./depart-member.ts";
import { exportDeparture } from "./export-departure.ts";
import { listDepartures } from "./list-departures.ts";
import { previewDeparture } from "./preview-departure.ts";

export const routes: readonly Handler[] = [previewDeparture, departMember, listDepartures, exportDeparture];

import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { summaryOf } from "./store-marks.ts";

export const summariseClients = reading(operations.summariseClients, ({ db, permit }) =>
  summaryOf(db, permit),
);

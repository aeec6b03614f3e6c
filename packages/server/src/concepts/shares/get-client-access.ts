import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";
import { shownAccess } from "./shown-access.ts";

export const getClientAccess = reading(operations.getClientAccess, ({ db, permit }) =>
  shownAccess(db, permit),
);

import { operations } from "@keyholder/contract";
import { reading } from "../../handler.ts";

export const getHealth = reading(operations.getHealth, async () => ({ status: "ok" as const }));

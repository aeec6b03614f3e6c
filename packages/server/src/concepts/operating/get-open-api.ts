import { operations } from "@keyholder/contract";
import { openApiDocument } from "@keyholder/contract/openapi";
import { reading } from "../../handler.ts";

const document = openApiDocument();

export const getOpenApi = reading(operations.getOpenApi, async () => document);

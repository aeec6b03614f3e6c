export type { AnswerOf, OperationId, Operations, Problem, ProblemCode, Step } from "@keyholder/contract";
export { isSharedMailbox } from "@keyholder/contract";
export { type Client, type ClientOptions, createClient } from "./client.ts";
export { createKeyholder, type Keyholder, type KeyholderOptions } from "./keyholder.ts";
export { ProblemError, UnreachableError } from "./problem-error.ts";
export type { AccessQuestion } from "./question.ts";

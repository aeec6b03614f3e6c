/** Stops the start. Its message is a sentence for the operator: what is wrong, and the remedy. */
export class StartError extends Error {
  override name = "StartError";
}

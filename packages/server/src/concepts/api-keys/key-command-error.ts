/** What was asked for on the command line cannot be done. */
export class KeyCommandError extends Error {
  override name = "KeyCommandError";
}

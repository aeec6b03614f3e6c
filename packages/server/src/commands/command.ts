export interface Command {
  readonly help: string;
  /** Answers the exit code. */
  run(args: string[]): Promise<number>;
}

/** The command was called wrongly; its help is printed below the message. */
export class UsageError extends Error {
  override name = "UsageError";
}

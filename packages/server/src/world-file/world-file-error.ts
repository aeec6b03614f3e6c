/** Everything that is wrong with a world file, each with its line and field. Nothing of the file was taken. */
export class WorldFileError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "WorldFileError";
    this.problems = problems;
  }
}

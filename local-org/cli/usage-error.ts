/** A command line that cannot be understood: the command ends with exit code 2 and says how to write it. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

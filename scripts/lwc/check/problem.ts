/** Something a component would not be deployed with, or would not work with. */
export interface Problem {
  /** Name of a file of the bundle, or a path from the root. */
  file: string;
  line: number;
  message: string;
}

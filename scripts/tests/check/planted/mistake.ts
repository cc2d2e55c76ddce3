export interface Mistake {
  /** What kind of mistake it is. */
  readonly what: string;
  readonly file: string;
  /** Stands in the file as it is; its first occurrence is replaced. Missing: the whole file is. */
  readonly find?: string;
  /** Missing: the file is deleted. */
  readonly replace?: string;
  /** Where the report has to point, if not to where the replacement begins: a text of the line. */
  readonly lineOf?: string;
  /** The file the report has to name, if it is another one. */
  readonly reportedIn?: string;
  /** What the report has to say. */
  readonly says: RegExp;
}

/** One column of a table. */
export interface Column {
  path: string;
  type: string;
  label: string;
}

/** The columns in the text of the configuration: one a line, `path`, `path=Label` or `path:Type=Label`. */
export function readColumns(text: string): Column[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(readColumn);
}

/** The text of the configuration; a column without a path is kept, so that it can be filled in. */
export function writeColumns(columns: Column[]): string {
  return columns.map(({ path, type, label }) => `${path}:${type}=${label}`).join("\n");
}

function readColumn(line: string): Column {
  const [member, label] = halves(line, "=");
  const [path, type] = halves(member, ":");
  return { path, type: type || "Text", label };
}

function halves(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim(), ""] : [text.slice(0, at).trim(), text.slice(at + separator.length).trim()];
}

/** Where two texts part, as 1-based line and column of the first. */
export function firstDifference(text: string, other: string): { line: number; column: number } {
  const length = Math.min(text.length, other.length);
  let at = 0;
  while (at < length && text[at] === other[at]) at++;
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

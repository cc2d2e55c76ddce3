/** Whether the text is the path of a member: names with single dots between them. */
export function isPath(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,60}(\.[A-Za-z0-9_-]{1,60}){0,7}$/.test(text);
}

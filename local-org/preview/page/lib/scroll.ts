/** Scrolls a row that has no room for all of its items until one is in its middle. The page itself stays in place. */
export function showInMiddle(row: HTMLElement, item: HTMLElement): void {
  const { left, width } = item.getBoundingClientRect();
  const frame = row.getBoundingClientRect();
  row.scrollLeft += left + width / 2 - (frame.left + frame.width / 2);
}

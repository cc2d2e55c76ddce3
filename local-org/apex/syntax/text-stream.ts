const END = -1;

/** What a lexer reads: the text where it is. The parser's own stream lists its characters and puts each token's together again. */
export class TextStream {
  index = 0;
  readonly size: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.size = text.length;
  }

  consume(): void {
    this.index++;
  }
  /** @param offset  1: the next character, -1: the one before; never 0 */
  LA(offset: number): number {
    const place = this.index + (offset > 0 ? offset - 1 : offset);
    return place >= 0 && place < this.size ? this.#text.charCodeAt(place) : END;
  }
  seek(index: number): void {
    this.index = Math.min(index, this.size);
  }
  /** No character is ever given up: nothing to mark. */
  mark(): number {
    return -1;
  }
  release(): void {
    // Nothing was marked.
  }
  /** @param stop  the last character's place */
  getText(start: number, stop: number): string {
    return this.#text.slice(start, stop + 1);
  }
  toString(): string {
    return this.#text;
  }
}

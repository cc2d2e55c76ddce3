/** Text with lines under control: what belongs to an Apex line stands on the same line of the script. */
export class Emitter {
  #text = "";
  #line = 1;

  /** Fills up to `line`; text that is already further stays there. */
  at(line: number): this {
    while (this.#line < line) {
      this.#text += "\n";
      this.#line++;
    }
    return this;
  }
  write(text: string): this {
    this.#text += text;
    return this;
  }
  get text(): string {
    return this.#text;
  }
}

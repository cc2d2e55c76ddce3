/** A compiled pattern: its text; the JavaScript expression is kept by the translator. */
export class PatternObject {
  readonly expression: string;

  constructor(expression: string) {
    this.expression = expression;
  }

  toString(): string {
    return this.expression;
  }
}

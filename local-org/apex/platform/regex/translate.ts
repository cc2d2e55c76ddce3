/**
 * Java regular expressions (what Apex takes) rewritten for JavaScript. A construct that JavaScript cannot match alike is
 * refused by name; nothing is passed on in the hope that it means the same.
 */
import { literal, readClass, readEscape } from "./java-class.ts";
import { Source } from "./source.ts";

/** `.` stops at more line ends than JavaScript's. */
const ANY = "[^\\n\\r\\u0085\\u2028\\u2029]";
const LINE_END = "(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])";
const LINE_BREAK = "(?:\\r\\n|[\\n\\v\\f\\r\\u0085\\u2028\\u2029])";
const FINAL = `(?=${LINE_END}?(?![\\s\\S]))`;
/** `(?m)`: a line begins after each line end but the one that ends the text, and nowhere inside of `\r\n`. */
const LINE_BEGINS = "(?=[\\s\\S])(?:(?<![\\s\\S])|(?<=[\\n\\u0085\\u2028\\u2029])|(?<=\\r)(?!\\n))";
const LINE_ENDS = "(?:(?<!\\r)(?=\\n)|(?=[\\r\\u0085\\u2028\\u2029])|(?![\\s\\S]))";

/** Which capturing groups a piece holds, and whether they may stay out of a match of it. */
interface Piece {
  readonly text: string;
  readonly groups: readonly number[];
  readonly skippable: boolean;
}

class Translator {
  readonly #source: Source;
  #ignoreCase = false;
  #dotAll = false;
  #multiline = false;
  #groups = 0;
  readonly #skippable = new Set<number>();
  readonly #closed = new Set<number>();
  readonly #names = new Map<string, number>();

  constructor(pattern: string) {
    this.#source = new Source(pattern);
  }

  translate(): RegExp {
    this.#leadingFlags();
    const { text } = this.#alternatives();
    if (!this.#source.atEnd) this.#source.fail("Unmatched closing ')'");
    return this.#compiled(text);
  }

  /** What JavaScript alone objects to is no mistake of the pattern. */
  #compiled(text: string): RegExp {
    try {
      return new RegExp(text, this.#ignoreCase ? "dgvi" : "dgv");
    } catch (error) {
      return this.#source.refuse(error instanceof Error ? error.message : String(error));
    }
  }

  #leadingFlags(): void {
    for (let flags = this.#flags(); flags !== undefined; flags = this.#flags()) {
      for (const flag of flags) this.#setFlag(flag);
    }
  }

  #flags(): string | undefined {
    return this.#source.tryMatch(/\(\?[a-zA-Z]+\)/y)?.slice(2, -1);
  }

  #setFlag(flag: string): void {
    if (flag === "i") this.#ignoreCase = true;
    else if (flag === "s") this.#dotAll = true;
    else if (flag === "m") this.#multiline = true;
    else this.#source.refuse(`the flag (?${flag})`);
  }

  #alternatives(): Piece {
    const branches = [this.#sequence()];
    while (this.#source.take("|")) branches.push(this.#sequence());
    const groups = branches.flatMap((branch) => branch.groups);
    const skippable = branches.some((branch) => branch.skippable) || (branches.length > 1 && groups.length > 0);
    if (branches.length > 1) groups.forEach((group) => this.#skippable.add(group));
    return { text: branches.map((branch) => branch.text).join("|"), groups, skippable };
  }

  #sequence(): Piece {
    const pieces: Piece[] = [];
    while (!this.#source.atEnd && this.#source.peek() !== "|" && this.#source.peek() !== ")") {
      pieces.push(this.#quantified(this.#atom()));
    }
    return {
      text: pieces.map((piece) => piece.text).join(""),
      groups: pieces.flatMap((piece) => piece.groups),
      skippable: pieces.some((piece) => piece.skippable)
    };
  }

  #quantified(piece: Piece): Piece {
    const quantifier = this.#source.tryMatch(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (quantifier === undefined) return piece;
    const { minimum, maximum } = bounds(quantifier);
    if (maximum < minimum) this.#source.fail("Illegal repetition range");
    if (this.#source.peek() === "+") this.#source.refuse("a possessive quantifier");
    const lazy = this.#source.take("?") ? "?" : "";
    // JavaScript forgets a group's text at the start of each repetition, Java keeps the last one.
    if (piece.skippable && maximum > 1) {
      this.#source.refuse("a repeated group with a capturing group that may not take part in each repetition");
    }
    if (minimum === 0) piece.groups.forEach((group) => this.#skippable.add(group));
    const skippable = piece.skippable || (minimum === 0 && piece.groups.length > 0);
    return { text: piece.text + quantifier + lazy, groups: piece.groups, skippable };
  }

  #atom(): Piece {
    const source = this.#source;
    if (source.take("(")) return this.#group();
    if (source.take("[")) return plain(readClass(source));
    if (source.take("\\")) return this.#escape();
    if (source.take(".")) return plain(this.#dotAll ? "[\\s\\S]" : ANY);
    if (source.take("^")) return plain(this.#multiline ? LINE_BEGINS : "^");
    if (source.take("$")) return plain(this.#multiline ? LINE_ENDS : FINAL);
    const character = source.next();
    if ("*+?".includes(character)) return source.fail(`Dangling meta character '${character}'`);
    if (character === "{") return this.#misplacedRepetition();
    return plain(literal(character));
  }

  #misplacedRepetition(): never {
    if (this.#source.tryMatch(/\d+(?:,\d*)?/y) === undefined) return this.#source.fail("Illegal repetition", -2);
    if (this.#source.peek() === "}") return this.#source.refuse("a repetition of nothing");
    return this.#source.fail("Unclosed counted closure", 0);
  }

  #escape(): Piece {
    const source = this.#source;
    if (source.take("Q")) return this.#quotation();
    if (source.take("b")) return plain("\\b");
    if (source.take("B")) return plain("\\B");
    if (source.take("A")) return plain("^");
    if (source.take("z")) return plain("$");
    if (source.take("Z")) return plain(FINAL);
    if (source.take("R")) return plain(LINE_BREAK);
    if (source.take("k<")) return this.#reference(this.#names.get(source.until(">")) ?? 0);
    if (source.peek() === "G" || source.peek() === "X") return source.refuse(`\\${source.peek()}`);
    if (/[1-9]/.test(source.peek())) return this.#reference(this.#referenceNumber());
    return plain(readEscape(source).text);
  }

  /** Java takes another digit only while there is such a group. */
  #referenceNumber(): number {
    let number = Number(this.#source.next());
    while (/\d/.test(this.#source.peek()) && number * 10 + Number(this.#source.peek()) <= this.#groups) {
      number = number * 10 + Number(this.#source.next());
    }
    return number;
  }

  /** A group that took no part never matches in Java, always in JavaScript. */
  #reference(group: number): Piece {
    if (!this.#closed.has(group)) this.#source.refuse("a reference to a group that is not closed before it");
    if (this.#skippable.has(group)) this.#source.refuse("a reference to a group that may have no match");
    return plain(`(?:\\${group})`);
  }

  /** A quantifier after a quotation belongs to its last character. */
  #quotation(): Piece {
    const characters = [...this.#source.quoted()].map(literal);
    const last = characters.pop();
    return last === undefined ? plain("(?:)") : plain(characters.join("") + last);
  }

  #group(): Piece {
    const source = this.#source;
    if (!source.take("?")) return this.#capture("(");
    for (const opening of [":", "=", "!", "<=", "<!"]) {
      if (source.take(opening)) return this.#closeGroup(`(?${opening}`, opening.endsWith("!"));
    }
    if (source.take(">")) return source.refuse("an atomic group (?>...)");
    if (source.take("<")) return this.#namedCapture();
    return source.refuse("inline flags that are not at the start");
  }

  #namedCapture(): Piece {
    const name = this.#source.until(">");
    if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) this.#source.fail("Named capturing group has an illegal name");
    this.#names.set(name, this.#groups + 1);
    return this.#capture(`(?<${name}>`);
  }

  #capture(opening: string): Piece {
    const number = ++this.#groups;
    const inner = this.#closeGroup(opening, false);
    this.#closed.add(number);
    return { ...inner, groups: [number, ...inner.groups] };
  }

  #closeGroup(opening: string, negative: boolean): Piece {
    const inner = this.#alternatives();
    if (!this.#source.take(")")) this.#source.fail("Unclosed group", 0);
    if (negative) inner.groups.forEach((group) => this.#skippable.add(group));
    return { ...inner, text: `${opening}${inner.text})` };
  }
}

const plain = (text: string): Piece => ({ text, groups: [], skippable: false });

function bounds(quantifier: string): { readonly minimum: number; readonly maximum: number } {
  if (quantifier === "?") return { minimum: 0, maximum: 1 };
  if (quantifier === "*") return { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  if (quantifier === "+") return { minimum: 1, maximum: Number.POSITIVE_INFINITY };
  const [minimum = "", maximum] = quantifier.slice(1, -1).split(",");
  const top = maximum === undefined ? Number(minimum) : maximum === "" ? Number.POSITIVE_INFINITY : Number(maximum);
  return { minimum: Number(minimum), maximum: top };
}

const translated = new Map<string, RegExp>();

/**
 * The JavaScript expression (flags `dgv`, perhaps `i`) that matches as the Java pattern does. Shared: set `lastIndex`
 * before each use.
 */
export function javaPattern(pattern: string): RegExp {
  let expression = translated.get(pattern);
  if (!expression) translated.set(pattern, (expression = new Translator(pattern).translate()));
  return expression;
}

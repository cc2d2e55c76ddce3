/** A mistake in a text, with the line it is in. */
export class XmlError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

export interface XmlElement {
  name: string;
  attributes: Partial<Record<string, string>>;
  /** Text directly inside, references resolved. */
  text: string;
  children: XmlElement[];
  line: number;
}

const ENTITIES: Partial<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|</g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the XML that a retrieve writes: elements, attributes, text. Document types and CDATA are refused: nobody needs
 * them here, and they are how XML surprises.
 * @throws XmlError with the line of the first mistake
 */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, text: "", children: [], line: 1 };
  const open = [top];
  let line = 1;
  for (const match of text.replace(/^\uFEFF/, "").matchAll(TOKEN)) {
    const [whole, closed, started, attributes, isEmpty, content] = match;
    const current = open.at(-1)!;
    if (closed !== undefined) {
      if (open.length === 1 || current.name !== closed) {
        throw new XmlError(`</${closed}>`, line);
      }
      open.pop();
    } else if (started !== undefined) {
      const element = { name: started, attributes: read(attributes!, line), text: "", children: [], line };
      current.children.push(element);
      if (isEmpty !== "/") {
        open.push(element);
      }
    } else if (content !== undefined) {
      current.text += unescaped(content, line);
    } else if (whole === "<") {
      throw new XmlError("<", line);
    }
    line += whole.split("\n").length - 1;
  }
  if (open.length > 1) {
    throw new XmlError(`<${open.at(-1)!.name}>`, open.at(-1)!.line);
  }
  if (top.children.length !== 1 || top.text.trim() !== "") {
    throw new XmlError(top.text.trim().slice(0, 20), 1);
  }
  return top.children[0]!;
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function read(attributes: string, line: number): Partial<Record<string, string>> {
  const found = [...attributes.matchAll(ATTRIBUTE)];
  return Object.fromEntries(found.map(([, name, quoted, single]) => [name!, unescaped(quoted ?? single ?? "", line)]));
}

function unescaped(text: string, line: number): string {
  return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const number = code ? parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10) : undefined;
    const value = number === undefined ? ENTITIES[name] : number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
    if (value === undefined || !whole.endsWith(";")) {
      throw new XmlError(whole, line);
    }
    return value;
  });
}

import { XmlElement, parseXml } from "@rgrove/parse-xml";

/** XML that is not well-formed, and where. */
export class XmlProblem extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads metadata XML.
 * @throws XmlProblem when it is not well-formed
 */
export function rootElement(text: string): XmlElement {
  const { root } = parsed(text);
  if (!root) {
    throw new XmlProblem(1, "there is no root element");
  }
  return root;
}

/** The child elements, of one name if one is given. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  const children = (element?.children ?? []).filter((child) => child instanceof XmlElement);
  return children.filter((child) => name === undefined || child.name === name);
}

/** The text of the first child element of that name. */
export function textOf(element: XmlElement, name: string): string | undefined {
  return elements(element, name)[0]?.text.trim();
}

/** The line of the document that an element starts on. */
export function lineOf(document: string, element: XmlElement): number {
  return document.slice(0, Math.max(element.start, 0)).split("\n").length;
}

function parsed(text: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(text, { includeOffsets: true });
  } catch (error) {
    const { line = 1, message } = error as Error & { line?: number };
    throw new XmlProblem(line, message.split("\n")[0] ?? message);
  }
}

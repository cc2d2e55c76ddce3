import { XmlElement, parseXml } from "@rgrove/parse-xml";

/**
 * Reads metadata XML.
 * @param {string} text
 * @returns {XmlElement}
 * @throws {XmlProblem} when it is not well-formed
 */
export function rootElement(text) {
  try {
    const { root } = parseXml(text, { includeOffsets: true });
    if (!root) {
      throw new XmlProblem(1, "there is no root element");
    }
    return root;
  } catch (error) {
    if (error instanceof XmlProblem) {
      throw error;
    }
    const { line = 1, message } = /** @type {{ line?: number, message: string }} */ (error);
    throw new XmlProblem(line, message.split("\n")[0] ?? message);
  }
}

/** XML that is not well-formed, and where. */
export class XmlProblem extends Error {
  /**
   * @param {number} line
   * @param {string} message
   */
  constructor(line, message) {
    super(message);
    this.line = line;
  }
}

/**
 * The child elements, of one name if one is given.
 * @param {XmlElement | undefined} element
 * @param {string} [name]
 * @returns {XmlElement[]}
 */
export function elements(element, name) {
  const children = (element?.children ?? []).filter((child) => child instanceof XmlElement);
  return /** @type {XmlElement[]} */ (children).filter((child) => name === undefined || child.name === name);
}

/**
 * The text of the first child element of that name.
 * @param {XmlElement} element
 * @param {string} name
 */
export function textOf(element, name) {
  return elements(element, name)[0]?.text.trim();
}

/**
 * The line an element starts on.
 * @param {string} text the document
 * @param {XmlElement} element
 */
export function lineOf(text, element) {
  return text.slice(0, Math.max(element.start, 0)).split("\n").length;
}

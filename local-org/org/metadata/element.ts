import { parseXml, XmlElement, XmlError, XmlText, XmlCdata, type XmlNode } from "@rgrove/parse-xml";
import { readFileSync } from "node:fs";
import type { ProblemLog } from "../problems.ts";
import type { SourceFile } from "./files.ts";

const NAMESPACE = "http://soap.sforce.com/2006/04/metadata";

/** An element of a metadata file that knows its place, so that whatever is wrong with it can be pointed at. */
export interface MetadataElement {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MetadataElement[];
}

/** Reads a metadata file whose root must be `rootName`; what is wrong goes to the log and the answer is undefined. */
export function readMetadata(file: SourceFile, rootName: string, log: ProblemLog): MetadataElement | undefined {
  const text = readFileSync(file.absolutePath, "utf8");
  const root = parse(file.path, text, log);
  if (!root) return undefined;
  if (root.name !== rootName) log.add(root, `The root element must be <${rootName}>, not <${root.name}>.`);
  else if (root.attributes["xmlns"] !== NAMESPACE) log.add(root, `<${rootName}> must have xmlns="${NAMESPACE}".`);
  else return root;
  return undefined;
}

/**
 * Reads every file of one metadata type; files that are broken are reported and left out.
 * @param define  is given the name that the file has before the suffix
 */
export function readMetadataFiles<T>(
  files: readonly SourceFile[],
  suffix: string,
  rootName: string,
  log: ProblemLog,
  define: (name: string, root: MetadataElement, log: ProblemLog) => T
): T[] {
  return files
    .filter((file) => file.name.endsWith(suffix))
    .flatMap((file) => {
      const root = readMetadata(file, rootName, log);
      return root ? [define(file.name.slice(0, -suffix.length), root, log)] : [];
    });
}

/** Where something says its own name. */
export const fullNameOf = (element: MetadataElement): MetadataElement =>
  element.children.find(({ name }) => name === "fullName") ?? element;

function parse(path: string, text: string, log: ProblemLog): MetadataElement | undefined {
  try {
    const root = parseXml(text, { includeOffsets: true }).root;
    return root ? convert(root, path, new LineIndex(text)) : undefined;
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const [reason = error.message] = error.message.split(" (line ");
    log.add({ path, line: error.line, column: error.column }, `Malformed XML: ${reason}`);
    return undefined;
  }
}

function convert(element: XmlElement, path: string, lines: LineIndex): MetadataElement {
  return {
    name: element.name,
    path,
    ...lines.position(element.start),
    text: element.children.map(ownText).join("").trim(),
    attributes: element.attributes,
    children: element.children
      .filter((child) => child instanceof XmlElement)
      .map((child) => convert(child, path, lines))
  };
}

const ownText = (node: XmlNode): string => (node instanceof XmlText || node instanceof XmlCdata ? node.text : "");

/** Offsets to lines and columns, both counted from 1. */
class LineIndex {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.starts.push(at + 1);
  }

  position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - this.starts[low] + 1 };
  }
}

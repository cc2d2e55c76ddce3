import { strict } from "../../arguments.ts";
import type { Member } from "../../define.ts";
import { HTML3_NAMES, HTML4_NAMES } from "./html-entities.ts";

const hex = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
const NON_ASCII = /[^\x20-\x7f]/g;

const JAVA: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\n": "\\n",
  "\t": "\\t",
  "\f": "\\f",
  "\r": "\\r",
  '"': '\\"',
  "\\": "\\\\"
};
const ECMA: Readonly<Record<string, string>> = { ...JAVA, "'": "\\'", "/": "\\/" };
const BACK: Readonly<Record<string, string>> = { b: "\b", n: "\n", t: "\t", f: "\f", r: "\r" };

const escapeJava = (text: string): string =>
  text.replace(/["\\\b\n\t\f\r]/g, (unit) => JAVA[unit]).replace(NON_ASCII, hex);
const escapeEcma = (text: string): string =>
  text.replace(/["'/\\\b\n\t\f\r]/g, (unit) => ECMA[unit]).replace(NON_ASCII, hex);

const unescapeUnicode = (text: string): string =>
  text.replace(/\\u+([0-9a-fA-F]{4})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const unescapeJava = (text: string): string =>
  text.replace(
    /\\(?:u+([0-9a-fA-F]{4})|([0-3]?[0-7]{1,2})|([\s\S]))/g,
    (_, unicode?: string, octal?: string, other?: string) => {
      if (unicode) return String.fromCharCode(Number.parseInt(unicode, 16));
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
      return BACK[other as string] ?? (other as string);
    }
  );

const escapeCsv = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function unescapeCsv(text: string): string {
  const inner = /^"([\s\S]*)"$/.exec(text)?.[1];
  return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

const BASIC: Readonly<Record<string, string>> = { '"': "&quot;", "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapeXml = (text: string): string => text.replace(/["&<>']/g, (unit) => (unit === "'" ? "&apos;" : BASIC[unit]));

function escapeHtml(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/["&<>]|[^\x00-\x7f]/gu, (unit) => {
    const name = names.get(unit);
    return BASIC[unit] ?? (name ? `&${name};` : unit);
  });
}

function unescapeEntities(text: string, named: (name: string) => string | undefined): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hexadecimal?: string, decimal?: string, name?: string) => {
      if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return named(name as string) ?? whole;
    }
  );
}

const BASIC_BACK = new Map(Object.entries(BASIC).map(([unit, entity]) => [entity.slice(1, -1), unit]));
const reverse = (names: ReadonlyMap<string, string>): Map<string, string> =>
  new Map([...BASIC_BACK, ...[...names].map(([unit, name]) => [name, unit] as const)]);
const HTML3_BACK = reverse(HTML3_NAMES);
const HTML4_BACK = reverse(HTML4_NAMES);

const unescapeXml = (text: string): string =>
  unescapeEntities(text, (name) => (name === "apos" ? "'" : BASIC_BACK.get(name)));

/** Escaping for other languages and back (Apache Commons Lang 3's StringEscapeUtils). */
export const escape: readonly Member[] = [
  strict("String escapeCsv()", escapeCsv),
  strict("String escapeEcmaScript()", escapeEcma),
  strict("String escapeHtml3()", (self: string) => escapeHtml(self, HTML3_NAMES)),
  strict("String escapeHtml4()", (self: string) => escapeHtml(self, HTML4_NAMES)),
  strict("String escapeJava()", escapeJava),
  strict("String escapeUnicode()", (self: string) => self.replace(NON_ASCII, hex)),
  strict("String escapeXml()", escapeXml),
  strict("String unescapeCsv()", unescapeCsv),
  strict("String unescapeEcmaScript()", unescapeJava),
  strict("String unescapeHtml3()", (self: string) => unescapeEntities(self, (name) => HTML3_BACK.get(name))),
  strict("String unescapeHtml4()", (self: string) => unescapeEntities(self, (name) => HTML4_BACK.get(name))),
  strict("String unescapeJava()", unescapeJava),
  strict("String unescapeUnicode()", unescapeUnicode),
  strict("String unescapeXml()", unescapeXml)
];

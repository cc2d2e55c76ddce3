/** Modifiers and annotations that Apex knows, where it allows them. */
import type { Annotation, Modifiers } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";
import type { UserClass } from "./declare.ts";
import type { Report } from "./problems.ts";
import { hasAnnotation } from "./symbols.ts";

/** Annotation -> its properties, lower case; `value` is a lone value. */
const ANNOTATIONS: Readonly<Record<string, readonly string[]>> = {
  auraenabled: ["cacheable", "continuation", "scope"],
  deprecated: [],
  future: ["callout", "value"],
  invocablemethod: ["label", "description", "callout", "category", "configurationeditor", "iconname", "capabilitytype"],
  invocablevariable: ["label", "description", "required", "defaultvalue", "placeholdertext", "capabilitytype"],
  istest: ["seealldata", "isparallel", "oninstall", "testfor", "critical"],
  jsonaccess: ["serializable", "deserializable"],
  namespaceaccessible: [],
  readonly: [],
  remoteaction: [],
  restresource: ["urlmapping"],
  httpget: [],
  httppost: [],
  httpput: [],
  httppatch: [],
  httpdelete: [],
  suppresswarnings: ["value"],
  testsetup: [],
  testvisible: []
};

export function checkAnnotations(annotations: readonly Annotation[], report: Report): void {
  const seen = new Set<string>();
  for (const { name, places, position } of annotations) {
    const allowed = ANNOTATIONS[name.toLowerCase()];
    if (!allowed) {
      report(position, `Annotation does not exist: ${name}`);
      continue;
    }
    if (seen.has(name.toLowerCase())) report(position, `Duplicate annotation: ${name}`);
    seen.add(name.toLowerCase());
    for (const [property, place] of Object.entries(places)) {
      if (!allowed.includes(property)) report(place, `Annotation property does not exist: ${name}.${property}`);
    }
  }
}

const CLASS_WORDS = [
  "global",
  "public",
  "private",
  "virtual",
  "abstract",
  "with sharing",
  "without sharing",
  "inherited sharing"
];

const allowedWords = (symbol: UserClass): readonly string[] =>
  symbol.kind === "class"
    ? symbol.outer
      ? [...CLASS_WORDS, "protected"]
      : CLASS_WORDS
    : ["global", "public", "private", "protected"];

export function checkWords(
  { words }: Modifiers,
  allowed: readonly string[],
  what: string,
  position: Position,
  report: Report
): void {
  for (const [index, word] of words.entries()) {
    if (!allowed.includes(word)) report(position, `Modifier is not allowed on ${what}: ${word}`);
    if (words.indexOf(word) !== index) report(position, `Duplicate modifier: ${word}`);
  }
  const accesses = words.filter((word) => ["global", "public", "protected", "private"].includes(word));
  if (accesses.length > 1) report(position, `Only one access modifier is allowed: ${accesses.join(", ")}`);
}

export function checkModifiers(symbol: UserClass, report: Report): void {
  const { modifiers, position } = symbol.declaration;
  checkAnnotations(modifiers.annotations, report);
  checkWords(
    modifiers,
    allowedWords(symbol),
    symbol.kind === "class" ? "classes" : `${symbol.kind}s`,
    position,
    report
  );
  if (modifiers.words.filter((word) => word.endsWith("sharing")).length > 1) {
    report(position, "Only one sharing modifier is allowed");
  }
  const isTest = hasAnnotation(symbol, "IsTest");
  if (isTest && (symbol.outer || symbol.kind !== "class"))
    report(position, `Only top-level non-exception class types can be marked as tests: ${symbol.name}`);
  if (symbol.outer || modifiers.words.some((word) => word === "global" || word === "public")) return;
  if (!isTest)
    report(position, `Classes and interfaces that are not inner must be declared global or public: ${symbol.name}`);
}

/** Enough of Apex's syntax to see what a class offers to Lightning components. */

/** A method that a component may import. */
export interface AuraMethod {
  isStatic: boolean;
  parameters: string[];
}

const ANNOTATIONS = String.raw`@AuraEnabled\b\s*(?:\([^)]*\))?(?:\s|@\w+\s*(?:\([^)]*\))?)*`;
const MODIFIERS = String.raw`(?<modifiers>(?:\w+\s+)*?)`;
const RETURN_TYPE = String.raw`[\w.]+(?:<[\w.,<>\s]+>)?(?:\[\])?`;
const METHOD = new RegExp(
  String.raw`${ANNOTATIONS}${MODIFIERS}${RETURN_TYPE}\s+(?<name>\w+)\s*\((?<parameters>[^)]*)\)\s*\{`,
  "gi"
);

/** The methods of a class that a component may import, by lower-case name. */
export function auraEnabledMethods(source: string): Map<string, AuraMethod> {
  const found = [...withoutComments(source).matchAll(METHOD)].map(({ groups = {} }) => groups);
  return new Map(
    found.map(({ name = "", modifiers = "", parameters = "" }) => [
      name.toLowerCase(),
      { isStatic: /\bstatic\b/i.test(modifiers), parameters: parameterNames(parameters) }
    ])
  );
}

/** Whether the class can supply the picklist of a property in App Builder. */
export function isDynamicPicklist(source: string): boolean {
  return /\bextends\s+VisualEditor\s*\.\s*DynamicPickList\b/i.test(withoutComments(source));
}

function withoutComments(source: string): string {
  return source.replace(/'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (match) =>
    match.startsWith("'") ? "''" : " "
  );
}

function parameterNames(list: string): string[] {
  // A comma inside Map<String, Object> does not separate parameters.
  const parameters = list.replace(/<[^()]*?>(?=\s+\w+\s*(?:,|$))/g, "").split(",");
  return parameters.map((parameter) => parameter.trim().split(/\s+/).at(-1) ?? "").filter(Boolean);
}

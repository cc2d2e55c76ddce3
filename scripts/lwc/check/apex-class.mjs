/** Enough of Apex's syntax to see what a class offers to Lightning components. */

const METHOD =
  /@AuraEnabled\b\s*(?:\([^)]*\))?((?:\s|@\w+\s*(?:\([^)]*\))?)*)((?:\w+\s+)*?)[\w.]+(?:<[\w.,<>\s]+>)?(?:\[\])?\s+(\w+)\s*\(([^)]*)\)\s*\{/gi;

/**
 * The methods a component may import, by lower-case name.
 * @param {string} source
 * @returns {Map<string, { isStatic: boolean, parameters: string[] }>}
 */
export function auraEnabledMethods(source) {
  const found = [...withoutComments(source).matchAll(METHOD)];
  return new Map(
    found.map(([, , modifiers = "", name = "", parameters = ""]) => [
      name.toLowerCase(),
      { isStatic: /\bstatic\b/i.test(modifiers), parameters: parameterNames(parameters) }
    ])
  );
}

/**
 * Whether the class can supply the picklist of a property in App Builder.
 * @param {string} source
 */
export function isDynamicPicklist(source) {
  return /\bextends\s+VisualEditor\s*\.\s*DynamicPickList\b/i.test(withoutComments(source));
}

/** @param {string} source */
function withoutComments(source) {
  return source.replace(/'(?:\\.|[^'\\])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (match) =>
    match.startsWith("'") ? "''" : " "
  );
}

/** @param {string} list */
function parameterNames(list) {
  // A comma inside Map<String, Object> does not separate parameters.
  const parameters = list.replace(/<[^()]*?>(?=\s+\w+\s*(?:,|$))/g, "").split(",");
  return parameters.map((parameter) => parameter.trim().split(/\s+/).at(-1) ?? "").filter(Boolean);
}

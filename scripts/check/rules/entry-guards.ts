import { hasAnnotation, isClass, isMethod, type ApexSource } from "../package/apex.ts";
import { CallGraph } from "../package/call-graph.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/**
 * Whatever can be called from outside asks the guard who is calling: a permission set decides who may call a class, and
 * is changed with a click. Followed through the package's own methods, interfaces and jobs, as far as types are written.
 */
export const entryGuardsRule: Rule = {
  name: "entry-guards",
  examine({ apex }) {
    const sources = apex.filter(({ isTest }) => !isTest);
    const graph = new CallGraph(sources);
    const entries = sources.flatMap(entriesOf);
    const open = entries.filter(
      ({ type, method }) => !PUBLIC.has(`${type}.${method}`) && !graph.reaches(type, method, isGuard)
    );
    return {
      problems: open.map((entry) =>
        problemAt(entry, `${entry.type}.${entry.method} asks no guard: whoever may call it may do what it does`)
      ),
      examined: { count: entries.length, what: "entry points" }
    };
  }
};

/** Entry points for everybody, on purpose. */
const PUBLIC: ReadonlySet<string> = new Set([
  // The public keys: what anybody may verify signatures with.
  "CountersignJwks.read"
]);

const ANNOTATIONS = [
  "auraenabled",
  "invocablemethod",
  "httpget",
  "httppost",
  "httpput",
  "httppatch",
  "httpdelete",
  "remoteaction"
];
/** Its public methods are called by Apex of others. */
const API = "Countersign";

interface Entry {
  readonly type: string;
  readonly method: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

function entriesOf({ path, name, tree }: ApexSource): Entry[] {
  if (!tree || !isClass(tree)) return [];
  return tree.members
    .filter(isMethod)
    .filter(({ modifiers }) => modifiers.words.includes("static"))
    .filter(
      (method) =>
        ANNOTATIONS.some((annotation) => hasAnnotation(method, annotation)) ||
        (name === API && !method.modifiers.words.includes("private"))
    )
    .map((method) => ({ type: name, method: method.name, path, ...method.position }));
}

/** The methods of `Guard` that refuse; and what the layers below it, which cannot know it, call the same. */
const isGuard = (type: string, method: string): boolean =>
  method === "requireadmin" || (type === "guard" && method.startsWith("admit"));

import type { ClassDeclaration, MethodDeclaration, TypeName } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import { annotationOf, hasAnnotation, isClass, isMethod, withInnerTypes, type ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/** What an annotation demands of the method it stands on. An org refuses the class otherwise. */
export const annotatedMethodsRule: Rule = {
  name: "apex-annotated-methods",
  examine({ apex }) {
    const found = apex.flatMap((source) => annotatedIn(source));
    return { problems: found.flatMap(judge), examined: { count: found.length, what: "annotated methods" } };
  }
};

interface Annotated {
  readonly annotation: string;
  readonly method: MethodDeclaration;
  readonly owner: ClassDeclaration;
  readonly source: ApexSource;
}
/** Says what is wrong; undefined when nothing is. */
type Demand = (annotated: Annotated) => string | undefined;

const isStatic: Demand = ({ method }) => (has(method, "static") ? undefined : "has to be static");
const isVoid: Demand = ({ method }) => (nameOf(method.returns) === "void" ? undefined : "has to return void");
const takesNothing: Demand = ({ method }) => (method.parameters.length === 0 ? undefined : "takes no parameters");
const isVisible: Demand = ({ method }) =>
  has(method, "public") || has(method, "global") ? undefined : "has to be public or global";
const returnsList: Demand = ({ method }) =>
  nameOf(method.returns) === "void" || isList(method.returns) ? undefined : "has to return void or a List";
const isGlobal: Demand = ({ method }) => (has(method, "global") ? undefined : "has to be global");
const isAlone: Demand = ({ annotation, method, owner }) =>
  annotatedWith(owner, annotation)[0] === method ? undefined : "may stand on one method of a class only";

/** By the annotation in lower case. Sources: Apex Developer Guide, "Annotations" and its pages. */
const DEMANDS: Readonly<Record<string, readonly Demand[]>> = {
  auraenabled: [isVisible, isStaticOrGetter, isNotOverloaded],
  future: [isStatic, isVoid, takesPrimitives],
  invocablemethod: [isStatic, isVisible, isAlone, takesOneList, returnsList],
  istest: [isStatic, isVoid, takesNothing],
  testsetup: [isStatic, isVoid, takesNothing, isAlone],
  remoteaction: [isStatic, isVisible],
  httpget: [isStatic, isGlobal, isAlone],
  httppost: [isStatic, isGlobal, isAlone],
  httpput: [isStatic, isGlobal, isAlone],
  httppatch: [isStatic, isGlobal, isAlone],
  httpdelete: [isStatic, isGlobal, isAlone]
};

const annotatedIn = (source: ApexSource): Annotated[] =>
  (source.tree ? withInnerTypes(source.tree) : [])
    .filter(isClass)
    .flatMap((owner) =>
      Object.keys(DEMANDS).flatMap((annotation) =>
        annotatedWith(owner, annotation).map((method) => ({ annotation, method, owner, source }))
      )
    );

const annotatedWith = (owner: ClassDeclaration, annotation: string): MethodDeclaration[] =>
  owner.members.filter(isMethod).filter((method) => hasAnnotation(method, annotation));

function judge(annotated: Annotated): Problem[] {
  const { annotation, method, source } = annotated;
  const written = annotationOf(method, annotation)?.name;
  return (DEMANDS[annotation] ?? []).flatMap((demand) => {
    const reason = demand(annotated);
    return reason ? [problemAt({ path: source.path, ...method.position }, `a method with @${written} ${reason}`)] : [];
  });
}

/** Instance methods are for what components read of an object: `getLabel()`. */
function isStaticOrGetter({ method }: Annotated): string | undefined {
  if (has(method, "static")) return undefined;
  return /^get/i.test(method.name) && method.parameters.length === 0
    ? undefined
    : "has to be static, or a getter without parameters";
}

function isNotOverloaded({ method, owner }: Annotated): string | undefined {
  const name = method.name.toLowerCase();
  const first = annotatedWith(owner, "auraenabled").find((each) => each.name.toLowerCase() === name);
  return first === method ? undefined : `may not be overloaded: ${method.name} is there already`;
}

const PRIMITIVES = new Set("blob boolean date datetime decimal double id integer long string time".split(" "));

function takesPrimitives({ method }: Annotated): string | undefined {
  const wrong = method.parameters.find(({ type }) => ![...leaves(type)].every((leaf) => PRIMITIVES.has(leaf)));
  return wrong && `takes primitives and collections of them only, not ${nameOf(wrong.type)} ${wrong.name}`;
}

function takesOneList({ method }: Annotated): string | undefined {
  const [first, second] = method.parameters;
  return second || (first && !isList(first.type)) ? "takes one parameter at most, a List" : undefined;
}

const has = ({ modifiers }: MethodDeclaration, word: string): boolean => modifiers.words.includes(word);

const nameOf = (type: TypeName | undefined): string => type?.parts.join(".") ?? "void";

const isList = (type: TypeName | undefined): boolean => /^(?:system\.)?list$/i.test(nameOf(type));

/** The types that a collection is made of in the end. */
function leaves(type: TypeName): string[] {
  const name = nameOf(type)
    .toLowerCase()
    .replace(/^system\./, "");
  return ["list", "set", "map"].includes(name) ? type.arguments.flatMap(leaves) : [name];
}

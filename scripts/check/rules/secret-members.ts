import type { Member, TypeDeclaration, TypeName } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import { hasAnnotation, isClass, isMethod, withInnerTypes, type ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";

/**
 * What a component can ask for must have no room for a secret: no type that an @AuraEnabled method returns, nor one
 * inside it, has a member called like one, is a custom metadata row, or can hold anything at all.
 */
export const secretMembersRule: Rule = {
  name: "secret-members",
  examine({ apex }) {
    const types = new Map(apex.flatMap(typesOf));
    const returned = apex.filter(({ isTest }) => !isTest).flatMap(returnsOf);
    return {
      problems: reachable(returned, types).flatMap((each) => [...judgeType(each), ...judgeMembers(each, types)]),
      examined: { count: returned.length, what: "return types" }
    };
  }
};

interface Declared {
  readonly path: string;
  readonly tree: TypeDeclaration;
  /** For types inside another one: how their siblings are looked up. */
  readonly outer: string;
}
/** A type name where it is used. */
interface Used {
  readonly path: string;
  readonly type: TypeName;
  readonly outer: string;
}
type Types = ReadonlyMap<string, Declared>;

/** `outer` and `outer.inner`, in lower case. */
const typesOf = ({ path, name, tree }: ApexSource): [string, Declared][] =>
  (tree ? withInnerTypes(tree) : []).map((each, index) => {
    const outer = name.toLowerCase();
    return [index === 0 ? outer : `${outer}.${each.name.toLowerCase()}`, { path, tree: each, outer }];
  });

const returnsOf = ({ path, name, tree }: ApexSource): Used[] =>
  tree && isClass(tree)
    ? tree.members
        .filter(isMethod)
        .filter((method) => hasAnnotation(method, "auraenabled"))
        .flatMap(({ returns }) => (returns ? [{ path, type: returns, outer: name.toLowerCase() }] : []))
    : [];

/** The uses of types from those given through all that components can see of them. */
function reachable(start: readonly Used[], types: Types): Used[] {
  const found = [...start];
  const seen = new Set<TypeDeclaration>();
  for (const use of found) {
    found.push(...use.type.arguments.map((type) => ({ ...use, type })));
    const declared = lookUp(use, types);
    if (!declared || seen.has(declared.tree)) continue;
    seen.add(declared.tree);
    found.push(...visibleMembers(declared).map(({ type }) => ({ path: declared.path, type, outer: declared.outer })));
  }
  return found;
}

function lookUp({ type, outer }: Used, types: Types): Declared | undefined {
  const name = type.parts.join(".").toLowerCase();
  return types.get(`${outer}.${name}`) ?? types.get(name);
}

type Data = Extract<Member, { kind: "field" | "property" }>;

const dataMembers = ({ tree }: Declared): Data[] =>
  isClass(tree)
    ? tree.members.filter((member) => member.kind === "field" || member.kind === "property").filter(isInstance)
    : [];
const isInstance = (member: Data): boolean => !member.modifiers.words.includes("static");
const visibleMembers = (declared: Declared): Data[] =>
  dataMembers(declared).filter((member) => hasAnnotation(member, "auraenabled"));

/**
 * Types whose members hold whatever a field of a configuration record can hold. They are filled from custom metadata and
 * presets, which hold no secret, and never from what a token endpoint or a service answered.
 */
const CONFIGURATION: ReadonlySet<string> = new Set(["editableconnection", "editablerecord", "setuppreset"]);

function judgeType({ path, type, outer }: Used): Problem[] {
  const name = type.parts.join(".");
  if (CONFIGURATION.has(outer)) return [];
  if (/__mdt$/i.test(name)) return [problemAt({ path, ...type.position }, `${name}: a raw custom metadata row`)];
  if (!["object", "sobject"].includes(name.toLowerCase())) return [];
  return [problemAt({ path, ...type.position }, `${name} can hold anything, a token too: return a type of your own`)];
}

/** Every member of a returned type counts, not only the @AuraEnabled ones: the annotation is added quickly. */
function judgeMembers(use: Used, types: Types): Problem[] {
  const declared = lookUp(use, types);
  if (!declared) return [];
  return dataMembers(declared)
    .filter(({ name }) => isSecretName(name))
    .map(({ name, position }) =>
      problemAt({ path: declared.path, ...position }, `${declared.tree.name}.${name} reaches the browser`)
    );
}

const SECRETS = /(?:^|_)(?:token|assertion|jwt|jws|signature|secret|password|private_?key|credential)s?(?:_|$)/;

/** `accessToken`, `ACCESS_TOKEN`, `privateKey`. */
const isSecretName = (name: string): boolean =>
  SECRETS.test(name.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());

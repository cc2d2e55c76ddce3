/** From syntax trees to symbols: first the shells of all classes, then what they extend, then their members. */
import { ApexType, EXCEPTION, OBJECT } from "../runtime/types.ts";
import type { ClassDeclaration, EnumDeclaration, Member, Modifiers, TypeDeclaration, TypeName } from "../syntax/ast.ts";
import type { Position } from "../syntax/position.ts";
import { accessOf } from "./access.ts";
import { declareMembers } from "./declare-members.ts";
import { checkModifiers } from "./modifiers.ts";
import type { Problems, Report } from "./problems.ts";
import type { Access, ClassSymbol, FieldSymbol, InitializerSymbol, MethodSymbol, Sharing } from "./symbols.ts";
import type { Universe } from "./universe.ts";

/** A class of the program while it is being read; afterwards nothing writes to it any more. */
export class UserClass implements ClassSymbol {
  readonly name: string;
  readonly qualifiedName: string;
  readonly kind: ClassSymbol["kind"];
  readonly origin = "user";
  readonly type: ApexType;
  readonly typeParameters = [];
  readonly access: Access;
  readonly abstract: boolean;
  readonly virtual: boolean;
  readonly sharing?: Sharing;
  readonly annotations: ClassSymbol["annotations"];
  readonly outer?: UserClass;
  readonly position: Position;
  readonly path: string;
  readonly declaration: TypeDeclaration;
  readonly inner = new Map<string, UserClass>();
  superclass: ApexType | null = null;
  interfaces: ApexType[] = [];
  readonly methods = new Map<string, MethodSymbol[]>();
  readonly constructors: MethodSymbol[] = [];
  readonly fields = new Map<string, FieldSymbol>();
  readonly initializers: InitializerSymbol[] = [];
  readonly contract = [];

  constructor(declaration: TypeDeclaration, path: string, outer?: UserClass) {
    const { words } = declaration.modifiers;
    this.declaration = declaration;
    this.name = declaration.name;
    this.qualifiedName = outer ? `${outer.qualifiedName}.${declaration.name}` : declaration.name;
    this.kind = declaration.kind;
    this.type = new ApexType(declaration.kind, this.qualifiedName, []);
    this.access = accessOf(declaration.modifiers) ?? "private";
    this.abstract = declaration.kind === "interface" || words.includes("abstract");
    this.virtual = this.abstract || words.includes("virtual");
    this.sharing = sharingOf(declaration.modifiers);
    this.annotations = declaration.modifiers.annotations;
    this.outer = outer;
    this.position = declaration.position;
    this.path = path;
  }
}

const sharingOf = ({ words }: Modifiers): Sharing | undefined =>
  (["with", "without", "inherited"] as const).find((kind) => words.includes(`${kind} sharing`));

/** The shell of a class and of its inner classes, known to the universe from here on. */
export function declareShell(
  declaration: TypeDeclaration,
  path: string,
  universe: Universe,
  problems: Problems,
  outer?: UserClass
): UserClass {
  const symbol = new UserClass(declaration, path, outer);
  const report: Report = (position, message) => problems.add(path, position, message);
  universe.register(symbol);
  checkModifiers(symbol, report);
  for (const member of membersOf(declaration)) {
    if (member.kind !== "class" && member.kind !== "interface" && member.kind !== "enum") continue;
    const inner = declareShell(member, path, universe, problems, symbol);
    const key = inner.name.toLowerCase();
    if (outer) report(inner.position, `Inner classes cannot have inner classes: ${inner.name}`);
    else if (symbol.inner.has(key) || key === symbol.name.toLowerCase())
      report(inner.position, `Type is already defined: ${inner.name}`);
    else symbol.inner.set(key, inner);
  }
  return symbol;
}

export const membersOf = (declaration: TypeDeclaration): readonly Member[] =>
  declaration.kind === "enum" ? [] : declaration.members;

export const withInner = (symbol: UserClass): UserClass[] => [symbol, ...symbol.inner.values()];

/** What the class extends and implements. Every class of the program must have its shell by now. */
export function declareSupertypes(symbol: UserClass, universe: Universe, report: Report): void {
  const { declaration } = symbol;
  const parents = (): readonly ApexType[] => [...(symbol.superclass ? [symbol.superclass] : []), ...symbol.interfaces];
  symbol.type.supertypes = parents;
  if (declaration.kind === "enum") return declareEnum(symbol, declaration);
  const written: ClassDeclaration = declaration;
  const resolve = (name: TypeName): ApexType => universe.resolve(name, symbol, report);
  symbol.superclass = written.superclass
    ? superclass(resolve(written.superclass), written.superclass, universe, report)
    : defaultParent(symbol);
  for (const name of written.interfaces) {
    const type = resolve(name);
    if (type.kind === "error") continue;
    if (type.kind !== "interface")
      report(
        name.position,
        `${written.kind === "interface" ? "Interface" : "Class"} must implement an interface: ${type.name}`
      );
    else if (symbol.interfaces.includes(type)) report(name.position, `Duplicate interface: ${type.name}`);
    else symbol.interfaces.push(type);
  }
}

const defaultParent = (symbol: UserClass): ApexType | null => (symbol.kind === "class" ? OBJECT : null);

function superclass(type: ApexType, name: TypeName, universe: Universe, report: Report): ApexType {
  const symbol = universe.symbolOf(type);
  if (!symbol || type.kind === "error") return OBJECT;
  if (symbol.kind !== "class" || !(symbol.virtual || type === EXCEPTION)) {
    const reason =
      symbol.kind === "class"
        ? "Non-virtual and non-abstract type cannot be extended"
        : "A class can only extend a class";
    report(name.position, `${reason}: ${type.name}`);
    return OBJECT;
  }
  return type;
}

function declareEnum(symbol: UserClass, declaration: EnumDeclaration): void {
  symbol.superclass = OBJECT;
  for (const { name, position } of declaration.constants) {
    symbol.fields.set(name.toLowerCase(), {
      name,
      owner: symbol,
      static: true,
      access: "global",
      annotations: [],
      position,
      type: symbol.type,
      final: true,
      transient: false,
      key: name,
      readable: "global",
      writable: false,
      constant: true
    });
  }
}

/** Classes that extend themselves would hang everything that follows a chain of parents. */
export function checkCycles(symbol: UserClass, universe: Universe, report: Report): void {
  const seen = new Set<ClassSymbol>();
  const visit = (current: ClassSymbol): boolean => {
    if (current === symbol && seen.size > 0) return true;
    if (seen.has(current)) return false;
    seen.add(current);
    return current.type.supertypes().some((type) => {
      const parent = universe.symbolOf(type);
      return parent?.origin === "user" && visit(parent);
    });
  };
  if (!visit(symbol)) return;
  report(symbol.position, `Circular definition: ${symbol.qualifiedName}`);
  symbol.superclass = defaultParent(symbol);
  symbol.interfaces = [];
}

export function declareClassMembers(symbol: UserClass, universe: Universe, report: Report): void {
  if (symbol.declaration.kind !== "enum") declareMembers(symbol, symbol.declaration, universe, report);
}

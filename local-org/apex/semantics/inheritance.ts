/** What a class owes to what it extends and implements. */
import { EXCEPTION, SOBJECT, isList, isSubtype, type ApexType } from "../runtime/types.ts";
import type { UserClass } from "./declare.ts";
import { asCandidate, type Candidate } from "./lookup.ts";
import type { Report } from "./problems.ts";
import { printSignature, type ClassSymbol, type MethodSymbol } from "./symbols.ts";
import type { Universe } from "./universe.ts";

export function checkInheritance(symbol: UserClass, universe: Universe, report: Report): void {
  if (symbol.kind === "enum") return;
  for (const method of [...symbol.methods.values()].flat()) checkOverride(method, symbol, universe, report);
  if (symbol.kind === "class") checkExceptionName(symbol, report);
  if (symbol.kind !== "class" || symbol.abstract) return;
  for (const required of requiredMethods(symbol.type, universe)) {
    if (required.method.owner !== symbol) checkImplemented(required, symbol, universe, report);
  }
}

/** The platform ties the name to the type, both ways. */
function checkExceptionName(symbol: UserClass, report: Report): void {
  const isException = isSubtype(symbol.type, EXCEPTION);
  if (isException && !/exception$/i.test(symbol.name))
    report(symbol.position, `Exception class must end with Exception: ${symbol.name}`);
  if (!isException && /exception$/i.test(symbol.name))
    report(symbol.position, `Class must extend Exception to end with Exception: ${symbol.name}`);
}

const same = (candidate: Candidate, method: MethodSymbol): boolean =>
  candidate.parameters.length === method.parameters.length &&
  candidate.parameters.every((type, index) => type === method.parameters[index]?.type);

/** The method of a superclass with the same name and parameters. */
function inheritedMethod(method: MethodSymbol, symbol: ClassSymbol, universe: Universe): MethodSymbol | undefined {
  for (let type = symbol.superclass; type;) {
    const parent = universe.symbolOf(type);
    const candidates = (parent?.methods.get(method.name.toLowerCase()) ?? []).map((found) =>
      asCandidate(found, parent as ClassSymbol, type as ApexType)
    );
    const match = candidates.find((candidate) => same(candidate, method) && !candidate.method.static);
    if (match) return match.method;
    type = parent?.superclass ?? null;
  }
  return undefined;
}

function checkOverride(method: MethodSymbol, symbol: UserClass, universe: Universe, report: Report): void {
  if (method.static) return;
  const inherited = inheritedMethod(method, symbol, universe);
  const signature = printSignature(
    method.name,
    method.parameters.map((parameter) => parameter.type)
  );
  if (!inherited) {
    if (method.override && !implementsInterface(method, symbol, universe))
      report(method.position, `Method does not override an ancestor method: ${signature}`);
    return;
  }
  // equals, hashCode and toString of Object are replaced without a keyword.
  if (inherited.owner.origin === "platform") return;
  if (inherited.access === "private") return;
  if (!inherited.virtual)
    return report(method.position, `Non-virtual, non-abstract methods cannot be overridden: ${signature}`);
  if (!method.override) report(method.position, `Method must use the override keyword: ${signature}`);
  if (method.returns !== inherited.returns) {
    report(
      method.position,
      `Return type does not match the overridden method: ${method.returns.name} instead of ${inherited.returns.name}`
    );
  }
  const order = ["private", "protected", "public", "global"];
  if (order.indexOf(method.access) < order.indexOf(inherited.access)) {
    report(method.position, `Cannot reduce the visibility of the overridden method: ${signature}`);
  }
}

/** A static method may be what an interface asks for. */
export function staticImplementations(symbol: UserClass, universe: Universe): readonly MethodSymbol[] {
  const statics = [...symbol.methods.values()].flat().filter((method) => method.static);
  if (statics.length === 0) return [];
  const required = requiredMethods(symbol.type, universe).filter(allowsStatic);
  return statics.filter((method) => required.some((each) => isNamed(method, each) && provides(method, each)));
}

const allowsStatic = ({ method }: Candidate): boolean => method.owner.kind === "interface";
const isNamed = (method: MethodSymbol, required: Candidate): boolean =>
  required.method.name.toLowerCase() === method.name.toLowerCase();

const implementsInterface = (method: MethodSymbol, symbol: UserClass, universe: Universe): boolean =>
  requiredMethods(symbol.type, universe).some((required) => isNamed(method, required) && same(required, method));

/** Abstract methods of everything above, type arguments filled in. */
function requiredMethods(type: ApexType, universe: Universe, visited = new Set<ApexType>()): Candidate[] {
  if (visited.has(type)) return [];
  visited.add(type);
  const symbol = universe.symbolOf(type);
  if (!symbol) return [];
  const own =
    symbol.origin === "platform"
      ? contractOf(symbol)
      : [...symbol.methods.values()].flat().filter((method) => method.abstract);
  return [
    ...own.map((method) => asCandidate(method, symbol, type)),
    ...type.supertypes().flatMap((parent) => requiredMethods(parent, universe, visited))
  ];
}

const contractOf = (symbol: ClassSymbol): readonly MethodSymbol[] =>
  symbol.abstract ? symbol.contract.filter((method) => method.abstract) : [];

function checkImplemented(required: Candidate, symbol: UserClass, universe: Universe, report: Report): void {
  const { method } = required;
  const signature = printSignature(method.name, required.parameters);
  const found = concrete(required, symbol, universe);
  if (!found) {
    // Overloaded contracts (`Batchable.start`) ask for one of the forms.
    if (alternatives(required, symbol, universe)) return;
    return report(
      symbol.position,
      `Class ${symbol.qualifiedName} must implement the method: ${required.returns.name} ${method.owner.qualifiedName}.${signature}`
    );
  }
  if (found.owner.origin === "platform") return;
  if (!returnsFit(found, required) && !otherForm(found, required)) {
    report(
      found.position,
      `Return type does not match the interface method: ${found.returns.name} instead of ${required.returns.name}`
    );
  }
  const open = found.access === "public" || found.access === "global" || found.access === method.access;
  if (!open) report(found.position, `Method must be public or global to implement ${method.owner.name}: ${signature}`);
}

function concrete(required: Candidate, symbol: UserClass, universe: Universe): MethodSymbol | undefined {
  for (let current: ClassSymbol | undefined = symbol; current;) {
    const candidates: readonly MethodSymbol[] = current.methods.get(required.method.name.toLowerCase()) ?? [];
    const match = candidates.find(
      (method) => (!method.static || allowsStatic(required)) && !method.abstract && provides(method, required)
    );
    if (match) return match;
    current = current.superclass ? universe.symbolOf(current.superclass) : undefined;
  }
  return undefined;
}

const returnsFit = (found: MethodSymbol, required: Candidate): boolean =>
  found.returns === required.returns || isSubtype(found.returns, required.returns);

/** Another form of the same contract asks for this return type: a QueryLocator in place of an Iterable. */
const otherForm = (found: MethodSymbol, { method }: Candidate): boolean =>
  method.owner.contract.some(
    (form) => form !== method && form.name === method.name && isKindOf(found.returns, form.returns)
  );

/** Whatever the type arguments, which the required form checks. */
const isKindOf = (type: ApexType, wanted: ApexType): boolean =>
  type.qualifiedName === wanted.qualifiedName || type.supertypes().some((parent) => isKindOf(parent, wanted));

/** A platform interface that hands over `List<SObject>` takes a method for the records of one object (`Batchable`). */
const provides = (method: MethodSymbol, required: Candidate): boolean =>
  same(required, method) ||
  (required.method.owner.origin === "platform" &&
    required.parameters.length === method.parameters.length &&
    required.parameters.every((type, index) => {
      const given = method.parameters[index]?.type;
      if (given === type || !given) return given === type;
      return isList(type) && isList(given) && type.arguments[0] === SOBJECT && isSubtype(given.arguments[0], SOBJECT);
    }));

function alternatives(required: Candidate, symbol: UserClass, universe: Universe): boolean {
  const { owner, name } = required.method;
  if (owner.origin !== "platform") return false;
  const forms = owner.contract.filter((method) => method.name === name && method !== required.method);
  return forms.some((method) => concrete(asCandidate(method, owner, owner.type), symbol, universe) !== undefined);
}

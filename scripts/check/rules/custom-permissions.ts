import type { Expression, MethodDeclaration } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import { isClass, isMethod, withInnerTypes, type ApexSource } from "../package/apex.ts";
import { stringConstants, type Constant, type Constants } from "../package/constants.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { dottedName, walkApex } from "../package/walk.ts";

/** `FeatureManagement.checkPermission('X')` answers false for a permission that does not exist: nobody would notice. */
export const customPermissionsRule: Rule = {
  name: "custom-permissions",
  examine(model) {
    return {
      problems: [...namesInApex(model), ...unknownRequired(model)],
      examined: { count: model.metadata.customPermissions.length, what: "permissions" }
    };
  }
};

/** A parameter whose value ends up as the name of a permission: `has(String permission)` hands it on. */
interface Sink {
  readonly method: string;
  readonly parameter: number;
}
const CHECK_PERMISSION: Sink = { method: "checkpermission", parameter: 0 };

/** Constants are reported where they are defined, and once. */
function namesInApex(model: PackageModel): Problem[] {
  const sinks = sinksOf(model.apex);
  const constants = stringConstants(model.apex);
  const given = model.apex.flatMap((source) => namesGiven(source, sinks, constants));
  const unique = new Map(given.map((each) => [`${each.path}:${each.line}:${each.column}`, each]));
  return [...unique.values()].flatMap((each) => {
    const reason = unknown(model, each.value);
    return reason ? [problemAt(each, reason)] : [];
  });
}

function namesGiven(source: ApexSource, sinks: readonly Sink[], constants: Constants): Constant[] {
  const found: (Constant | undefined)[] = [];
  walkApex(source.tree, (node) => {
    const call = node as Expression;
    for (const argument of argumentsOf(call, sinks)) found.push(nameGiven(argument, { source, constants, call }));
  });
  return found.filter((each) => each !== undefined);
}

/** Follows the name through the package's own methods, as far as parameters are handed on. */
function sinksOf(apex: readonly ApexSource[]): Sink[] {
  const methods = apex.flatMap(({ tree }) => (tree ? withInnerTypes(tree) : [])).flatMap(methodsOf);
  const sinks = [CHECK_PERMISSION];
  for (let known = 0; known < sinks.length;) {
    known = sinks.length;
    for (const method of methods) addSinks(method, sinks);
  }
  return sinks;
}

const methodsOf = (type: ReturnType<typeof withInnerTypes>[number]): MethodDeclaration[] =>
  isClass(type) ? type.members.filter(isMethod) : [];

function addSinks(method: MethodDeclaration, sinks: Sink[]): void {
  const name = method.name.toLowerCase();
  walkApex(method.body, (node) => {
    for (const argument of argumentsOf(node as Expression, sinks)) {
      const given = argument.kind === "name" ? argument.name.toLowerCase() : undefined;
      const parameter = method.parameters.findIndex((each) => each.name.toLowerCase() === given);
      const isKnown = sinks.some((sink) => sink.method === name && sink.parameter === parameter);
      if (parameter >= 0 && !isKnown) sinks.push({ method: name, parameter });
    }
  });
}

function argumentsOf(node: Expression, sinks: readonly Sink[]): Expression[] {
  if (node.kind !== "call") return [];
  return sinks
    .filter(({ method }) => method === node.name.toLowerCase())
    .flatMap(({ parameter }) => node.arguments[parameter] ?? []);
}

/**
 * Texts count only in calls of the platform's method itself: methods are followed by name, and a `has('x')` somewhere
 * else is about something else. A constant of another class leaves no doubt.
 */
function nameGiven(
  argument: Expression,
  { source, constants, call }: { source: ApexSource; constants: Constants; call: Expression }
): Constant | undefined {
  const isDirect = call.kind === "call" && call.name.toLowerCase() === CHECK_PERMISSION.method;
  if (argument.kind === "literal") {
    return isDirect ? { value: argument.value, path: source.path, ...argument.position } : undefined;
  }
  const name = dottedName(argument);
  if (name === undefined) return undefined;
  return constants.get(name) ?? (isDirect ? constants.get(`${source.name.toLowerCase()}.${name}`) : undefined);
}

const unknownRequired = (model: PackageModel): Problem[] =>
  model.metadata.customPermissions.flatMap((permission) =>
    permission.requires.flatMap((name) => {
      const reason = unknown(model, name);
      return reason ? [problemAt(permission, reason)] : [];
    })
  );

/** Compared without case by the platform; held to the spelling here, because LWC imports are case-sensitive. */
function unknown({ metadata }: PackageModel, name: string): string | undefined {
  return metadata.customPermissions.some((each) => each.name === name)
    ? undefined
    : `there is no custom permission ${name}`;
}

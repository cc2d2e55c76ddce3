import type { Expression, MethodDeclaration } from "../../../local-org/apex/syntax/ast.ts";
import type { Problem } from "../check.ts";
import { isClass, isMethod, withInnerTypes, type ApexSource } from "../package/apex.ts";
import { stringConstants, type Constants } from "../package/constants.ts";
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

function namesInApex(model: PackageModel): Problem[] {
  const sinks = sinksOf(model.apex);
  const constants = stringConstants(model.apex);
  return model.apex.flatMap((source) => {
    const problems: Problem[] = [];
    walkApex(source.tree, (node) => {
      for (const argument of argumentsOf(node as Expression, sinks)) {
        const name = nameGiven(argument, source, constants);
        const reason = name === undefined ? undefined : unknown(model, name);
        if (reason) problems.push(problemAt({ path: source.path, ...argument.position }, reason));
      }
    });
    return problems;
  });
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

function nameGiven(argument: Expression, source: ApexSource, constants: Constants): string | undefined {
  if (argument.kind === "literal") return argument.type === "string" ? argument.value : undefined;
  const name = dottedName(argument);
  return name && (constants.get(name) ?? constants.get(`${source.name.toLowerCase()}.${name}`));
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

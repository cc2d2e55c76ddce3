import type { Expression, MethodDeclaration } from "../../../local-org/apex/syntax/ast.ts";
import { hasAnnotation, isClass, isMethod, withInnerTypes, type ApexSource } from "../package/apex.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { dottedName, walkApex } from "../package/walk.ts";

/** A test that asserts nothing passes whatever the code does. What it calls may assert for it. */
export const testAssertionsRule: Rule = {
  name: "test-assertions",
  examine({ apex }) {
    const methods = apex.filter(({ isTest }) => isTest).flatMap(methodsOf);
    const asserting = assertingNames(methods);
    const tests = methods.filter(({ method }) => hasAnnotation(method, "istest"));
    return {
      problems: tests
        .filter(({ method }) => !asserting.has(method.name.toLowerCase()))
        .map(({ path, method }) => problemAt({ path, ...method.position }, `test ${method.name} asserts nothing`)),
      examined: { count: tests.length, what: "tests" }
    };
  }
};

interface Method {
  readonly path: string;
  readonly method: MethodDeclaration;
  /** What it calls: whole names of what has one, `assert.areequal`, and the last part of every call. */
  readonly calls: ReadonlySet<string>;
}

const methodsOf = ({ path, tree }: ApexSource): Method[] =>
  (tree ? withInnerTypes(tree) : [])
    .filter(isClass)
    .flatMap(({ members }) => members.filter(isMethod))
    .map((method) => ({ path, method, calls: callsOf(method) }));

function callsOf(method: MethodDeclaration): Set<string> {
  const found = new Set<string>();
  walkApex(method.body, (node) => {
    const call = node as Expression;
    if (call.kind !== "call") return;
    const target = call.target && dottedName(call.target);
    found.add(call.name.toLowerCase());
    if (target !== undefined) found.add(`${target}.${call.name.toLowerCase()}`);
  });
  return found;
}

/** Methods are followed by their name alone: whoever calls one that asserts somewhere has the benefit of the doubt. */
function assertingNames(methods: readonly Method[]): Set<string> {
  const names = new Set<string>();
  for (let known = -1; known < names.size;) {
    known = names.size;
    for (const { method, calls } of methods) {
      if ([...calls].some((call) => ASSERTION.test(call) || names.has(call))) names.add(method.name.toLowerCase());
    }
  }
  return names;
}

const ASSERTION = /^(?:system\.)?assert\.|^system\.assert/;

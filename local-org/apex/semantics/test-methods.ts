/** What the platform asks of test methods and test set-up: otherwise a test that never runs would look like one that passes. */
import { VOID } from "../runtime/types.ts";
import type { UserClass } from "./declare.ts";
import type { Report } from "./problems.ts";
import { hasAnnotation, type MethodSymbol } from "./symbols.ts";

export function checkTestMethod(symbol: UserClass, method: MethodSymbol, report: Report): void {
  const isSetup = hasAnnotation(method, "TestSetup");
  if (!isSetup && !hasAnnotation(method, "IsTest")) return;
  const { position, parameters, returns } = method;
  const methods = isSetup ? "TestSetup methods" : "testMethod methods";
  // "Classes defined as isTest must be top-level classes": an inner class of a test class is none.
  if (!hasAnnotation(symbol, "IsTest"))
    report(position, `Defining type for ${methods} must be declared as IsTest: ${method.name}`);
  if (!method.static) report(position, `${methods} must be declared as static: ${method.name}`);
  if (returns !== VOID) report(position, `${methods} do not support return type of ${returns.name}: ${method.name}`);
  if (parameters.length > 0) report(position, `Test methods must have no arguments: ${method.name}`);
  if (isSetup && otherSetup(symbol, method))
    report(position, `Only one method per type can be defined with: TestSetup`);
}

const otherSetup = (symbol: UserClass, method: MethodSymbol): boolean =>
  [...symbol.methods.values()].flat().some((other) => other !== method && hasAnnotation(other, "TestSetup"));

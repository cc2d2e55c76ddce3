import type { Program, ProgramClass, ProgramMethod } from "../../apex/compile.ts";
import { ApexException, exceptionTypeName } from "../../apex/runtime/exceptions.ts";
import { classOf } from "../../apex/runtime/reflection.ts";
import type { ApexType } from "../../apex/runtime/types.ts";
import type { Environment } from "../environment.ts";
import { runApex } from "../run-apex.ts";
import type { OrgTransaction } from "../transaction/transaction.ts";
import { encode, type ExposedMembers } from "./encode.ts";
import { auraError, decodeArgument, refused, type AuraAnswer } from "./invoke.ts";

/** One call of a component. */
export interface AuraRequest {
  readonly username: string;
  readonly className: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Runs an @AuraEnabled method for a component: JSON in, JSON out, exceptions as the component sees them. */
export function answerAura(
  request: AuraRequest,
  program: Program,
  environment: Environment,
  transaction: OrgTransaction
): AuraAnswer {
  const controller = program.classes.find((each) => each.name.toLowerCase() === request.className.toLowerCase());
  const method = controller?.methods.find((each) => isAction(each, request.method));
  if (!controller || !method)
    return refused(`Unable to find action '${request.method}' on the controller of ${request.className}`);
  if (!environment.database.directory.grants(transaction.user.id).mayUseClass(controller.name)) {
    return refused(`You do not have access to the Apex class named '${controller.name}'.`);
  }
  return run(request, controller, method, program, environment, transaction);
}

const isAction = (method: ProgramMethod, name: string): boolean =>
  method.static &&
  method.name.toLowerCase() === name.toLowerCase() &&
  method.annotations.some((each) => each.name.toLowerCase() === "auraenabled");

function run(
  request: AuraRequest,
  controller: ProgramClass,
  method: ProgramMethod,
  program: Program,
  environment: Environment,
  host: OrgTransaction
): AuraAnswer {
  try {
    return runApex(program, host, environment.database.store, (transaction) => {
      const args = method.parameters.map(({ name, type }) =>
        transaction.run(() => decodeArgument(request.params[name], type))
      );
      const value = transaction.invokeStatic(controller.name, method.name, args);
      return { ok: true, value: transaction.run(() => encode(value, exposedMembers)) };
    });
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    return { ok: false, error: auraError(error, isUserDefined(error, program)) };
  }
}

const exposedMembers: ExposedMembers = (type: ApexType) =>
  classOf(type)?.fields.filter((field) => field.isAuraEnabled) ?? [];

const isUserDefined = (exception: ApexException, program: Program): boolean => {
  const name = exceptionTypeName(exception);
  return program.classes.some((each) => each.name === name || each.inner.some((inner) => inner.name === name));
};

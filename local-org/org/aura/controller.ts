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

/** What a call runs in. */
interface Org {
  readonly program: Program;
  readonly environment: Environment;
}

/** Runs an @AuraEnabled method for a component: JSON in, JSON out, exceptions as the component sees them. */
export function answerAura(request: AuraRequest, org: Org, transaction: OrgTransaction): AuraAnswer {
  const { className, method } = request;
  const controller = org.program.classes.find((each) => each.name.toLowerCase() === className.toLowerCase());
  const action = controller?.methods.find((each) => isAction(each, method));
  if (!controller || !action) return refused(`Unable to find action '${method}' on the controller of ${className}`);
  if (!org.environment.database.directory.grants(transaction.user.id).mayUseClass(controller.name)) {
    return refused(`You do not have access to the Apex class named '${controller.name}'.`);
  }
  return run({ controller, action, params: request.params }, org, transaction);
}

const isAction = (method: ProgramMethod, name: string): boolean =>
  method.static &&
  method.name.toLowerCase() === name.toLowerCase() &&
  method.annotations.some((each) => each.name.toLowerCase() === "auraenabled");

interface Call {
  readonly controller: ProgramClass;
  readonly action: ProgramMethod;
  readonly params: AuraRequest["params"];
}

function run({ controller, action, params }: Call, { program, environment }: Org, host: OrgTransaction): AuraAnswer {
  try {
    return runApex(program, host, environment.database.store, (transaction) => {
      const args = action.parameters.map(({ name, type }) => transaction.run(() => decodeArgument(params[name], type)));
      const value = transaction.invokeStatic(controller.name, action.name, args);
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

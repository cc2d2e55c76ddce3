import type { Program, ProgramClass, ProgramMethod } from "../apex/compile.ts";
import { current } from "../apex/platform/rest/context.ts";
import { RestRequestObject, RestResponseObject } from "../apex/platform/rest/message.ts";
import { ApexException } from "../apex/runtime/exceptions.ts";
import { stringify } from "../apex/runtime/stringify.ts";
import type { Environment } from "./environment.ts";
import { runApex } from "./run-apex.ts";
import type { OrgTransaction } from "./transaction/transaction.ts";

/** One request to an Apex REST resource. */
export interface RestCall {
  readonly username: string;
  readonly method: string;
  /** Below `/services/apexrest`. */
  readonly path: string;
}

export interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Org {
  readonly program: Program;
  readonly environment: Environment;
}

/** Runs the method of the class whose `urlMapping` is the path, for a user who may use the class. */
export function answerRest(call: RestCall, org: Org, transaction: OrgTransaction): RestAnswer {
  const resource = org.program.classes.find((each) => urlMapping(each) === call.path.toLowerCase());
  const grants = org.environment.database.directory.grants(transaction.user.id);
  if (!resource || !grants.mayUseClass(resource.name))
    return refusal(404, "NOT_FOUND", "Could not find a match for URL");
  const method = resource.methods.find((each) => answers(each, call.method));
  if (!method) return refusal(405, "METHOD_NOT_ALLOWED", `HTTP Method '${call.method}' not allowed`);
  // Parameters and return values are (de)serialised by the platform; this package has none.
  if (method.parameters.length > 0)
    throw new Error(`${resource.name}.${method.name}: parameters of REST methods are not supported by the local org.`);
  return run(resource, method, call, org, transaction);
}

function run(
  resource: ProgramClass,
  method: ProgramMethod,
  call: RestCall,
  { program, environment }: Org,
  host: OrgTransaction
): RestAnswer {
  try {
    return runApex(program, host, environment.database.store, (apex) => {
      const exchange = current();
      exchange.request = new RestRequestObject();
      exchange.request.httpMethod = call.method;
      exchange.request.requestURI = call.path;
      exchange.response = new RestResponseObject();
      apex.invokeStatic(resource.name, method.name);
      return answerOf(current().response ?? new RestResponseObject());
    });
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    return refusal(500, "APEX_ERROR", error.$describe());
  }
}

function answerOf({ statusCode, headers, responseBody }: RestResponseObject): RestAnswer {
  const pairs = [...headers.entries()].map(([name, value]): [string, string] => [stringify(name), stringify(value)]);
  return { status: statusCode ?? 200, headers: Object.fromEntries(pairs), body: responseBody?.toText() ?? "" };
}

function urlMapping({ annotations }: ProgramClass): string | undefined {
  const resource = annotations.find((each) => each.name.toLowerCase() === "restresource");
  const mapping = resource?.properties["urlmapping"];
  return typeof mapping === "string" ? mapping.toLowerCase() : undefined;
}

const answers = (method: ProgramMethod, httpMethod: string): boolean =>
  method.annotations.some((each) => each.name.toLowerCase() === `http${httpMethod.toLowerCase()}`);

const refusal = (status: number, errorCode: string, message: string): RestAnswer => ({
  status,
  headers: { "Content-Type": "application/json;charset=UTF-8" },
  body: JSON.stringify([{ errorCode, message }])
});

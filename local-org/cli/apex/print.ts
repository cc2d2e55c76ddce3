import type { Uncaught } from "../../apex/runtime/uncaught.ts";
import type { AsyncOutcome, LimitReport } from "../../org/open.ts";

const NAMES: readonly (readonly [label: string, name: keyof LimitReport])[] = [
  ["Number of SOQL queries", "queries"],
  ["Number of query rows", "queryRows"],
  ["Number of DML statements", "dmlStatements"],
  ["Number of DML rows", "dmlRows"],
  ["Number of callouts", "callouts"],
  ["Callout time in ms", "calloutMilliseconds"],
  ["Number of statements", "statements"],
  ["Maximum heap size", "heapBytes"]
];

/** `LIMIT|Number of SOQL queries: 1 out of 100`, for the limits that were touched. */
export function limitLines(limits: LimitReport): string[] {
  return NAMES.filter(([, name]) => limits[name].used > 0).map(([label, name]) => {
    return `LIMIT|${label}: ${limits[name].used} out of ${limits[name].maximum}`;
  });
}

/** Type, message and Apex stack of an exception that nobody caught. */
export function exceptionText({ type, message, stack }: Uncaught): string {
  return [`${type}: ${message}`, stack].filter(Boolean).join("\n");
}

/** Several lines of one debug message stay recognisable. */
export const debugLine = (message: string): string => `DEBUG|${message.replaceAll(/\r\n?|\n/g, "\n     |")}`;

/** `ASYNC|queueable BulkSendJob as amara.okafor@... - ran`, or the exception that ended it */
export const asyncText = ({ kind, name, username, exception }: AsyncOutcome): string =>
  `ASYNC|${kind} ${name} as ${username} - ${exception ? exceptionText(exception) : "ran"}`;

/** The exception types of the System namespace that Apex code can throw and catch. */
import { ApexList, ApexMap, ApexSet } from "../../runtime/collections.ts";
import { newException, throwApex, type ApexException } from "../../runtime/exceptions.ts";
import { STRING, setOf } from "../../runtime/types.ts";
import { strict } from "../arguments.ts";
import { define, type Member, type PlatformClass } from "../define.ts";
import { enumConstant } from "../enum-constants.ts";

const PLAIN = [
  "AssertException",
  "AsyncException",
  "CalloutException",
  "DuplicateMessageException",
  "FinalException",
  "FlowException",
  "HandledException",
  "IllegalArgumentException",
  "InvalidParameterValueException",
  "JSONException",
  "LimitException",
  "ListException",
  "MathException",
  "NoAccessException",
  "NoDataFoundException",
  "NoSuchElementException",
  "NullPointerException",
  "SObjectException",
  "SearchException",
  "SecurityException",
  "SerializationException",
  "StringException",
  "TypeException",
  "UnexpectedException",
  "VisualforceException",
  "XmlException"
];

const exception = (simple: string, methods: readonly Member[] = []): PlatformClass => {
  const name = `System.${simple}`;
  return define({
    name,
    kind: "class",
    extends: "System.Exception",
    constructors: [
      [`${simple}()`, () => newException(name, null)],
      [`${simple}(String message)`, (message: string | null) => newException(name, message)],
      [`${simple}(Exception cause)`, (cause: ApexException | null) => newException(name, null, cause)],
      [
        `${simple}(String message, Exception cause)`,
        (message: string | null, cause: ApexException | null) => newException(name, message, cause)
      ]
    ],
    methods
  });
};

/** What the org leaves in `$details` of a DmlException. */
interface FailedRow {
  readonly index: number;
  readonly id: string | null;
  readonly statusCode: string;
  readonly message: string;
  readonly fields: readonly string[];
}

const failedRows = (self: ApexException): readonly FailedRow[] =>
  (self.$details as { readonly rows: readonly FailedRow[] } | null)?.rows ?? [];

const failedRow = (self: ApexException, index: number): FailedRow =>
  failedRows(self)[index] ?? throwApex("System.ListException", `List index out of bounds: ${index}`);

const dml: readonly Member[] = [
  strict(
    "List<String> getDmlFieldNames(Integer index)",
    (self: ApexException, index: number) => new ApexList([...failedRow(self, index).fields], STRING)
  ),
  strict("String getDmlId(Integer index)", (self: ApexException, index: number) => failedRow(self, index).id),
  strict("Integer getDmlIndex(Integer index)", (self: ApexException, index: number) => failedRow(self, index).index),
  strict("String getDmlMessage(Integer index)", (self: ApexException, index: number) => failedRow(self, index).message),
  strict(
    "String getDmlStatusCode(Integer index)",
    (self: ApexException, index: number) => failedRow(self, index).statusCode
  ),
  strict("System.StatusCode getDmlType(Integer index)", (self: ApexException, index: number) =>
    enumConstant("System.StatusCode", failedRow(self, index).statusCode)
  ),
  ["Integer getNumDml()", (self: ApexException) => failedRows(self).length]
];

/** Fields that the user must not read, by object. */
function inaccessibleFields(self: ApexException): ApexMap {
  const details = self.$details as { readonly inaccessibleFields?: ReadonlyMap<string, readonly string[]> } | null;
  const entries = [...(details?.inaccessibleFields ?? [])].map(
    ([object, fields]) => [object, new ApexSet(fields, STRING)] as const
  );
  return new ApexMap(entries, STRING, setOf(STRING));
}

export default [
  ...PLAIN.map((name) => exception(name)),
  exception("DmlException", dml),
  exception("QueryException", [["Map<String, Set<String>> getInaccessibleFields()", inaccessibleFields]])
];

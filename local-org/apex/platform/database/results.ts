import type { DmlOutcome } from "../../host.ts";
import { ApexList } from "../../runtime/collections.ts";
import { ApexId } from "../../runtime/id.ts";
import { internType } from "../../runtime/types.ts";
import { listOfStrings } from "../arguments.ts";
import { define, type Member, type PlatformClass, type Property } from "../define.ts";
import { enumConstant } from "../enum-constants.ts";

type Failure = DmlOutcome["errors"][number];

export class ErrorObject {
  readonly failure: Failure;

  constructor(failure: Failure) {
    this.failure = failure;
  }

  toString(): string {
    return `Database.Error[getFields=(${this.failure.fields.join(", ")});getMessage=${this.failure.message};getStatusCode=${this.failure.statusCode};]`;
  }
}

export const errorList = (failures: readonly Failure[]): ApexList =>
  new ApexList(
    failures.map((failure) => new ErrorObject(failure)),
    internType("class", "Database.Error")
  );

/** What an operation did with one record. */
class ResultObject {
  readonly outcome: DmlOutcome;

  constructor(outcome: DmlOutcome) {
    this.outcome = outcome;
  }

  get id(): ApexId | null {
    return this.outcome.id === null ? null : ApexId.of(this.outcome.id);
  }

  get errors(): ApexList {
    return errorList(this.outcome.errors);
  }

  toString(): string {
    return `[getErrors=${this.outcome.errors.length};getId=${this.outcome.id ?? "null"};isSuccess=${this.outcome.success};]`;
  }
}

export class SaveResultObject extends ResultObject {}
export class UpsertResultObject extends ResultObject {}
export class DeleteResultObject extends ResultObject {}
export class UndeleteResultObject extends ResultObject {}

const common: readonly Member[] = [
  ["List<Database.Error> getErrors()", (self: ResultObject) => self.errors],
  ["Id getId()", (self: ResultObject) => self.id],
  ["Boolean isSuccess()", (self: ResultObject) => self.outcome.success]
];

/** `result.id`, as code has always been allowed to write it. */
const id: Property = ["Id id", { get: (self: ResultObject) => self.id }];

const result = (
  name: string,
  instance: NonNullable<PlatformClass["instance"]>,
  more: readonly Member[] = []
): PlatformClass =>
  define({ name: `Database.${name}`, kind: "class", instance, properties: [id], methods: [...common, ...more] });

export default [
  define({
    name: "Database.Error",
    kind: "class",
    instance: ErrorObject,
    methods: [
      ["List<String> getFields()", (self: ErrorObject) => listOfStrings([...self.failure.fields])],
      ["String getMessage()", (self: ErrorObject) => self.failure.message],
      ["StatusCode getStatusCode()", (self: ErrorObject) => enumConstant("System.StatusCode", self.failure.statusCode)]
    ]
  }),
  result("SaveResult", SaveResultObject),
  result("UpsertResult", UpsertResultObject, [
    ["Boolean isCreated()", (self: ResultObject) => self.outcome.created === true]
  ]),
  result("DeleteResult", DeleteResultObject),
  result("UndeleteResult", UndeleteResultObject)
];

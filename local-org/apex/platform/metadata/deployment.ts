/** What a deployment's callback is given. Tests make these objects themselves ("Testing Metadata Deployments"). */
import type { DeploymentOutcome, DeploymentMessage } from "../../deployments.ts";
import { ApexList } from "../../runtime/collections.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import { ApexId } from "../../runtime/id.ts";
import { ApexObject, type ApexEnum } from "../../runtime/object.ts";
import { internType } from "../../runtime/types.ts";
import { define } from "../define.ts";
import { defineEnum, enumConstant } from "../enum-constants.ts";
import { cloneMember, properties } from "./properties.ts";

const STATUS = "Metadata.DeployStatus";
const PROBLEM_TYPE = "Metadata.DeployProblemType";
const MESSAGE = internType("class", "Metadata.DeployMessage");

/** Extended by tests. */
export class DeployCallbackContextObject extends ApexObject {
  jobId: string | null = null;

  static of(jobId: string): DeployCallbackContextObject {
    return Object.assign(new DeployCallbackContextObject(), { jobId });
  }
}

class DeployMessageObject {
  changed: boolean | null = null;
  columnNumber: number | null = null;
  componentType: string | null = null;
  created: boolean | null = null;
  createdDate: ApexDatetime | null = null;
  deleted: boolean | null = null;
  fileName: string | null = null;
  fullName: string | null = null;
  id: ApexId | null = null;
  lineNumber: number | null = null;
  problem: string | null = null;
  problemType: ApexEnum | null = null;
  success: boolean | null = null;
}

class DeployDetailsObject {
  componentFailures: ApexList | null = new ApexList([], MESSAGE);
  componentSuccesses: ApexList | null = new ApexList([], MESSAGE);
}

export class DeployResultObject {
  canceledBy: string | null = null;
  canceledByName: string | null = null;
  checkOnly: boolean | null = null;
  completedDate: ApexDatetime | null = null;
  createdBy: string | null = null;
  createdByName: string | null = null;
  createdDate: ApexDatetime | null = null;
  details: DeployDetailsObject | null = null;
  done: boolean | null = null;
  errorMessage: string | null = null;
  errorStatusCode: string | null = null;
  id: ApexId | null = null;
  ignoreWarnings: boolean | null = null;
  lastModifiedDate: ApexDatetime | null = null;
  numberComponentErrors: number | null = null;
  numberComponentsDeployed: number | null = null;
  numberComponentsTotal: number | null = null;
  rollbackOnError: boolean | null = null;
  startDate: ApexDatetime | null = null;
  stateDetail: string | null = null;
  status: ApexEnum | null = null;
  success: boolean | null = null;

  static of(outcome: DeploymentOutcome): DeployResultObject {
    const at = new ApexDatetime(outcome.at);
    const of = (successful: boolean): ApexList =>
      new ApexList(
        outcome.messages.filter(({ problem }) => (problem === null) === successful).map((each) => message(each, at)),
        MESSAGE
      );
    const details = new DeployDetailsObject();
    details.componentFailures = of(false);
    details.componentSuccesses = of(true);
    const errors = details.componentFailures.items.length;
    return Object.assign(new DeployResultObject(), {
      checkOnly: false,
      completedDate: at,
      createdBy: outcome.user.id,
      createdByName: outcome.user.name,
      createdDate: at,
      details,
      done: true,
      errorMessage: outcome.error?.message ?? null,
      errorStatusCode: outcome.error?.statusCode ?? null,
      id: ApexId.of(outcome.id),
      ignoreWarnings: false,
      lastModifiedDate: at,
      numberComponentErrors: errors,
      numberComponentsDeployed: details.componentSuccesses.items.length,
      numberComponentsTotal: outcome.messages.length,
      rollbackOnError: true,
      startDate: at,
      status: enumConstant(STATUS, outcome.success ? "Succeeded" : "Failed"),
      success: outcome.success
    });
  }
}

function message(each: DeploymentMessage, at: ApexDatetime): DeployMessageObject {
  const { fullName, fileName, id, created, changed, problem } = each;
  return Object.assign(new DeployMessageObject(), {
    changed,
    componentType: "CustomMetadata",
    created,
    createdDate: at,
    deleted: false,
    fileName,
    fullName,
    id: id === null ? null : ApexId.of(id),
    // There is no file: the place of a problem is its beginning.
    ...(problem === null ? {} : { columnNumber: 1, lineNumber: 1 }),
    problem,
    problemType: problem === null ? null : enumConstant(PROBLEM_TYPE, "Error"),
    success: problem === null
  });
}

export default [
  defineEnum(STATUS, [
    "Canceled",
    "Canceling",
    "Failed",
    "FinalizingDeploy",
    "FinalizingDeployFailed",
    "InProgress",
    "Pending",
    "Succeeded",
    "SucceededPartial"
  ]),
  defineEnum(PROBLEM_TYPE, ["Error", "Info", "Warning"]),
  define({
    name: "Metadata.DeployCallback",
    kind: "interface",
    contract: ["void handleResult(Metadata.DeployResult var1, Metadata.DeployCallbackContext var2)"]
  }),
  define({
    name: "Metadata.DeployCallbackContext",
    kind: "class",
    extensible: true,
    instance: DeployCallbackContextObject,
    constructors: [["DeployCallbackContext()", () => new DeployCallbackContextObject()]],
    methods: [
      cloneMember,
      [
        "Id getCallbackJobId()",
        (self: DeployCallbackContextObject) => (self.jobId === null ? null : ApexId.of(self.jobId))
      ]
    ],
    contract: ["Id getCallbackJobId()"]
  }),
  define({
    name: "Metadata.DeployMessage",
    kind: "class",
    instance: DeployMessageObject,
    constructors: [["DeployMessage()", () => new DeployMessageObject()]],
    properties: properties([
      "Boolean changed",
      "Integer columnNumber",
      "String componentType",
      "Boolean created",
      "Datetime createdDate",
      "Boolean deleted",
      "String fileName",
      "String fullName",
      "Id id",
      "Integer lineNumber",
      "String problem",
      "Metadata.DeployProblemType problemType",
      "Boolean success"
    ]),
    methods: [cloneMember]
  }),
  define({
    name: "Metadata.DeployDetails",
    kind: "class",
    instance: DeployDetailsObject,
    constructors: [["DeployDetails()", () => new DeployDetailsObject()]],
    properties: properties([
      "List<Metadata.DeployMessage> componentFailures",
      "List<Metadata.DeployMessage> componentSuccesses"
    ]),
    methods: [cloneMember]
  }),
  define({
    name: "Metadata.DeployResult",
    kind: "class",
    instance: DeployResultObject,
    constructors: [["DeployResult()", () => new DeployResultObject()]],
    properties: properties([
      "String canceledBy",
      "String canceledByName",
      "Boolean checkOnly",
      "Datetime completedDate",
      "String createdBy",
      "String createdByName",
      "Datetime createdDate",
      "Metadata.DeployDetails details",
      "Boolean done",
      "String errorMessage",
      "String errorStatusCode",
      "Id id",
      "Boolean ignoreWarnings",
      "Datetime lastModifiedDate",
      "Integer numberComponentErrors",
      "Integer numberComponentsDeployed",
      "Integer numberComponentsTotal",
      "Boolean rollbackOnError",
      "Datetime startDate",
      "String stateDetail",
      "Metadata.DeployStatus status",
      "Boolean success"
    ]),
    methods: [cloneMember]
  })
];

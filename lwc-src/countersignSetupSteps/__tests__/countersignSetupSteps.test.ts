import { problemAt } from "../../../test/edit-fixtures";
import {
  fieldsOfStep,
  firstIncomplete,
  STEP_NAMES,
  stepOfFailure,
  stepOfField,
  stepOfProblem,
  stepsOf
} from "c/countersignSetupSteps";

const states = (...parameters: Parameters<typeof stepsOf>): string =>
  stepsOf(...parameters)
    .map(({ state }) => state)
    .join(" ");

describe("how far each step is", () => {
  it("has everything to do before anything is saved", () => {
    expect(states({ isSaved: false, problems: [], isTested: false })).toBe("open open open open open open");
  });

  it("tells what is missing from what is wrong", () => {
    const problems = [
      problemAt("Issuer__c", { isMissing: true }),
      problemAt("Token_Endpoint__c"),
      problemAt("Scope__c", { isMissing: true }),
      problemAt("Claim_Name__c", { record: "Quotes_a" })
    ];
    expect(states({ isSaved: true, problems, isTested: true })).toBe("done open wrong done wrong open");
  });

  it("is done when the test has passed", () => {
    const steps = stepsOf({ isSaved: true, problems: [], isTested: true });
    expect(steps.every(({ state }) => state === "done")).toBe(true);
    expect(firstIncomplete(steps)).toBe("test");
  });

  it("goes on at the first step that is not done", () => {
    const problems = [problemAt("Service_Endpoint__c", { isMissing: true })];
    expect(firstIncomplete(stepsOf({ isSaved: true, problems, isTested: false }))).toBe("service");
  });
});

it.each([
  ["Certificate__c", "identity"],
  ["Token_Endpoint__c", "token"],
  ["MasterLabel", "preset"],
  ["Made_Up_Later__c", "service"]
])("knows the step of %s", (field, step) => {
  expect(stepOfField(field)).toBe(step);
});

it("knows the step of a problem", () => {
  expect(stepOfProblem(problemAt("Type__c", { record: "x" }))).toBe("claims");
  expect(stepOfProblem(problemAt("Issuer__c"))).toBe("identity");
  expect(stepOfProblem(problemAt(null))).toBeUndefined();
});

it.each([
  ["CERTIFICATE_NOT_FOUND", "certificate", "identity"],
  ["SUBJECT_MISSING", "configuration", "identity"],
  ["OAUTH_INVALID_CLIENT", "exchange", "identity"],
  ["OAUTH_AUDIENCE_INVALID", "exchange", "identity"],
  ["OAUTH_INVALID_SCOPE", "exchange", "token"],
  ["TOKEN_RESPONSE_INVALID", "exchange", "token"],
  ["REMOTE_SITE_MISSING", "exchange", "token"],
  ["REMOTE_SITE_MISSING", "service", "service"],
  ["SERVICE_UNAUTHORIZED", "service", "service"],
  ["CLAIM_FIELD_UNREADABLE", "configuration", "claims"],
  ["UNEXPECTED", "configuration", undefined]
])("leads from %s at the stage %s to %s", (code, stage, step) => {
  expect(stepOfFailure(code, stage)).toBe(step);
});

it("asks for the important fields first, for each exactly once, and never for the switch", () => {
  const all = [
    "Validity_Seconds__c",
    "Active__c",
    "Preset__c",
    "Unknown__c",
    "Issuer__c",
    "Certificate__c",
    "Scope__c"
  ];
  expect(fieldsOfStep("identity", all)).toEqual(["Certificate__c", "Issuer__c", "Validity_Seconds__c"]);
  const asked = STEP_NAMES.flatMap((step) => fieldsOfStep(step, all));
  expect(asked.sort()).toEqual(all.filter((name) => !["Active__c", "Preset__c"].includes(name)).sort());
});

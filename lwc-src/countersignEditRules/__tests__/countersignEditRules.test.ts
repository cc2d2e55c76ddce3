import { editField } from "../../../test/edit-fixtures";
import { labelProblem, nameFromLabel, nameProblem, ruleBroken } from "c/countersignEditRules";
import { format } from "c/countersignLabels";
import { setupI18n } from "c/countersignSetupLabels";
import type { EditValue } from "countersign/editWire";

it.each([
  ["Token_Endpoint__c", "https://auth.example/token", undefined],
  ["Token_Endpoint__c", "http://auth.example/token", setupI18n.ruleUrl],
  ["Token_Endpoint__c", "https://user@auth.example", setupI18n.ruleUrl],
  ["Token_Endpoint__c", "callout:Quotes", setupI18n.ruleUrl],
  ["Service_Endpoint__c", "callout:Quotes/v1", undefined],
  ["Service_Endpoint__c", "callout:", setupI18n.ruleCallout],
  ["Service_Endpoint__c", "https://api example", setupI18n.ruleCallout],
  ["Issuer__c", "x".repeat(255), undefined],
  ["Issuer__c", "x".repeat(256), format(setupI18n.ruleLength, 255)],
  ["Issuer__c", " ", undefined],
  ["Issuer__c", null, undefined],
  ["Issuer__c", true, undefined],
  ["Validity_Seconds__c", "180", undefined],
  ["Validity_Seconds__c", 60, undefined],
  ["Validity_Seconds__c", "301", format(setupI18n.ruleRange, 60, 300)],
  ["Validity_Seconds__c", "soon", format(setupI18n.ruleRange, 60, 300)],
  ["Service_Timeout_Seconds__c", "1.5", format(setupI18n.ruleRange, 1, 100)]
] as [string, EditValue, string | undefined][])("%s = %s", (name, value, message) => {
  expect(ruleBroken(editField(name), value)).toBe(message);
});

it("does not count the characters of a number", () => {
  expect(ruleBroken(editField("Sort__c", { type: "number", maximumLength: 1 }), 12345)).toBeUndefined();
});

it.each(["Quotes", "a", "Quotes_2", "x".repeat(40)])("accepts the API name %s", (name) => {
  expect(nameProblem(name)).toBeUndefined();
});

it.each(["", "2nd", "a__b", "a_", "é", "a b", "x".repeat(41)])("refuses the API name %s", (name) => {
  expect(nameProblem(name)).toBe(setupI18n.ruleName);
});

it("wants a label that is not too long", () => {
  expect(labelProblem("Quotes")).toBeUndefined();
  expect(labelProblem("  ")).toBe(setupI18n.ruleLabel);
  expect(labelProblem("x".repeat(41))).toBe(setupI18n.ruleLabel);
});

it.each([
  ["Ledgerline Quotes", "Ledgerline_Quotes"],
  ["Angebote für Köln (neu)", "Angebote_fur_Koln_neu"],
  ["2nd try", "nd_try"],
  ["Ωμέγα", ""],
  ["x".repeat(39) + " y", "x".repeat(39)]
])("makes an API name of %s", (label, name) => {
  expect(nameFromLabel(label)).toBe(name);
});

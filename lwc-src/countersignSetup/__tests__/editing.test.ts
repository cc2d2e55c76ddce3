import { blank, editable, PRESETS, problemAt } from "../../../test/edit-fixtures";
import { format } from "c/countersignLabels";
import { setupI18n } from "c/countersignSetupLabels";
import { withValue } from "../draft";
import { Editing } from "../editing";

const existing = Editing.of(editable(), PRESETS);
const typed = (editing: Editing, field: string, value: string): Editing =>
  editing.without(field).withDraft(withValue(editing.draft, field, value));

it("leaves what was there before as it was", () => {
  const changed = typed(existing, "Issuer__c", "somebody");
  expect(changed.draft.values.Issuer__c).toBe("somebody");
  expect(changed.isUnsaved).toBe(true);
  expect(existing.draft.values.Issuer__c).toBe("me");
  expect(existing.isUnsaved).toBe(false);
});

it("names a connection once: the label can change later, the API name cannot", () => {
  const named = Editing.of(blank(), PRESETS).withName("Quotes", "Quotes");
  expect([named.label, named.name, named.isNamed]).toEqual(["Quotes", "Quotes", true]);
  const renamed = existing.withName("Offers", "Offers");
  expect([renamed.label, renamed.name]).toEqual(["Offers", "Quotes"]);
});

it("keeps the API name when a file is read into a connection that exists", () => {
  const imported = { ...existing.draft, name: "Other", label: "Other" };
  expect(existing.withImport(imported).name).toBe("Quotes");
  expect(Editing.of(blank(), PRESETS).withImport(imported).name).toBe("Other");
});

it("forgets what was refused of a field that changes, and nothing else", () => {
  const refused = existing.withRefusals([
    problemAt("Issuer__c", { message: "No." }),
    problemAt("Audience__c", { message: "No, either." })
  ]);
  expect(Object.keys(refused.errors)).toEqual(["Issuer__c", "Audience__c"]);
  expect(typed(refused, "Issuer__c", "somebody").errors).toEqual({ Audience__c: "No, either." });
});

it("does not hold against a value what was wrong with the one before", () => {
  const wrong = Editing.of(editable({ problems: [problemAt("Issuer__c", { message: "Wrong." })] }), PRESETS);
  expect(wrong.errors).toEqual({ Issuer__c: "Wrong." });
  expect(typed(wrong, "Issuer__c", "right").errors).toEqual({});
});

it("says what is missing at a step until something is typed there", () => {
  const problems = [problemAt("Issuer__c", { isMissing: true })];
  const incomplete = Editing.of(editable({ values: { Issuer__c: null }, problems }), PRESETS);
  expect(incomplete.neededAt("identity")).toBe(format(setupI18n.needed, "Label of Issuer__c"));
  expect(incomplete.neededAt("service")).toBe("");
  expect(typed(incomplete, "Issuer__c", "me").neededAt("identity")).toBe("");
});

it("points to the step where something was refused, unless that step is shown", () => {
  const refused = existing.withRefusals([problemAt("Token_Endpoint__c")]);
  expect(refused.refusedElsewhere("identity")?.name).toBe("token");
  expect(refused.refusedElsewhere("token")).toBeUndefined();
});

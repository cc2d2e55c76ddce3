import { failed, form } from "../../../test/fixtures";
import { isRefused, problemFromError, problemFromReceipt, reduceErrors } from "c/countersignErrors";
import { format, i18n } from "c/countersignLabels";

describe("reduceErrors", () => {
  it.each([
    ["a text", "broken", ["broken"]],
    ["an Error", new Error("broken"), ["broken"]],
    [
      "an Apex error",
      { status: 500, body: { message: "broken", exceptionType: "System.AuraHandledException" } },
      ["broken"]
    ],
    ["a list in the body", { body: [{ message: "one" }, { message: "two" }] }, ["one", "two"]],
    ["page errors", { body: { pageErrors: [{ message: "page" }], fieldErrors: {} } }, ["page"]],
    [
      "field errors",
      { body: { fieldErrors: { Name: [{ message: "name" }], Amount: [{ message: "amount" }] } } },
      ["name", "amount"]
    ],
    ["a body that says nothing", { body: {}, statusText: "Server Error" }, ["Server Error"]],
    ["no body", { statusText: "Service Unavailable" }, ["Service Unavailable"]],
    ["several errors", [new Error("one"), "two", { body: { message: "one" } }], ["one", "two"]],
    ["nothing", undefined, []],
    ["null", null, []],
    ["an empty text", "", []],
    ["a number", 42, []]
  ])("reads %s", (_, error, expected) => {
    expect(reduceErrors(error)).toEqual(expected);
  });
});

describe("problemFromError", () => {
  it("takes the first message and keeps the others", () => {
    const problem = problemFromError([new Error("one"), new Error("two")], "fallback", "do this");
    expect(problem).toEqual({ message: "one", action: "do this", details: ["two"] });
  });

  it("keeps what the server says to do apart from what happened", () => {
    const problem = problemFromError({ body: { message: "no field\nask\nReference: R-1" } }, "fallback", "do this");
    expect(problem).toEqual({ message: "no field", action: "ask\nReference: R-1", details: [] });
  });

  it.each([
    ["You do not have access to the Apex class named 'CountersignController'.", "Countersign User"],
    ["Kein Zugriff auf die Apex-Klasse \u201Eacme__CountersignAdminController\u201C.", "Countersign Admin"]
  ])("says in our own words that the platform let nobody through: %s", (message, permissionSet) => {
    const error = { body: { message } };
    expect(problemFromError(error, "fallback")).toEqual({
      message: i18n.notPermitted,
      action: format(i18n.notPermittedAction, permissionSet),
      details: []
    });
    expect(i18n.notPermittedAction).toContain("{0}");
    expect(isRefused(error)).toBe(true);
  });

  it.each([
    "Unable to find Apex action method referenced as 'CountersignController.describe'.",
    "Unable to find action 'describe' on the controller of CountersignController"
  ])("takes words about a method for what they are: %s", (message) => {
    const error = new Error(message);
    expect(problemFromError(error, "fallback").message).toBe(message);
    expect(isRefused(error)).toBe(false);
  });

  it("keeps a status for whoever asks about it, and says in words what happened", () => {
    const error = { status: 503, body: undefined, statusText: "Service Unavailable" };
    expect(problemFromError(error, "fallback", "do this")).toEqual({
      message: "fallback",
      action: "do this",
      details: ["Service Unavailable"]
    });
  });

  it("falls back where the error says nothing", () => {
    expect(problemFromError(undefined, "fallback").message).toBe("fallback");
  });
});

describe("problemFromReceipt", () => {
  it("carries what the receipt says", () => {
    const receipt = failed({ cause: "the certificate is unknown", fix: "create it" });
    expect(problemFromReceipt(receipt, form())).toEqual({
      message: receipt.message,
      action: receipt.action,
      reference: receipt.reference,
      cause: "the certificate is unknown",
      fix: "create it",
      details: []
    });
  });

  it("lists errors of claims that have no field on the form, and only those", () => {
    const fieldErrors = [
      { name: "discount_percent", message: "too much" },
      { name: "amount", message: "is empty" }
    ];
    expect(problemFromReceipt(failed({ fieldErrors }), form()).details).toEqual(["amount: is empty"]);
  });

  it("has words of its own for a receipt without any", () => {
    expect(problemFromReceipt(failed({ message: "", fieldErrors: null }), form()).message).toBe(i18n.sendFailed);
  });
});

import { find, mount, pause } from "../../../test/lwc";
import tryPattern from "@salesforce/apex/CountersignClaimController.tryPattern";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format, i18n as common } from "c/countersignLabels";
import CountersignPatternTrial from "c/countersignPatternTrial";

jest.mock("@salesforce/apex/CountersignClaimController.tryPattern", () => ({ __esModule: true, default: jest.fn() }), {
  virtual: true
});

/** Longer than the component waits for another key. */
const LONG_ENOUGH = 400;

type Trial = HTMLElement & CountersignPatternTrial;

const tryMock = jest.mocked(tryPattern);
beforeEach(() => {
  tryMock.mockReset().mockResolvedValue({ valid: true, matches: true });
});

const mountTrial = (pattern = "[A-Z]+", more = {}): Promise<Trial> =>
  mount<Trial>(CountersignPatternTrial, { pattern, ...more });
const outcome = (element: Trial): string => find(element, "outcome").textContent;
function type(element: Trial, value: string): void {
  find(element, "sample").dispatchEvent(new CustomEvent("change", { detail: { value } }));
}

it("asks once somebody stops typing, and says what came of it", async () => {
  const element = await mountTrial();
  type(element, "A");
  type(element, "AB");
  await pause(LONG_ENOUGH);
  expect(tryMock.mock.calls).toEqual([[{ expression: "[A-Z]+", sample: "AB" }]]);
  expect(outcome(element)).toBe(i18n.patternMatches);
  await expect(element).toBeAccessible();
});

it.each([
  [undefined, common.pattern],
  ["Two letters, please.", "Two letters, please."]
])("refuses with the message that users get: %s", async (patternMessage, shown) => {
  tryMock.mockResolvedValue({ valid: true, matches: false });
  const element = await mountTrial("[A-Z]+", { patternMessage });
  type(element, "7");
  await pause(LONG_ENOUGH);
  expect(outcome(element)).toBe(format(i18n.patternNoMatch, shown));
  await expect(element).toBeAccessible();
});

it("finds out without a sample that a pattern is none", async () => {
  tryMock.mockResolvedValue({ valid: false, matches: false });
  const element = await mountTrial("[A-Z");
  await pause(LONG_ENOUGH);
  expect(outcome(element)).toBe(i18n.patternBad);
  tryMock.mockResolvedValue({ valid: true, matches: false });
  element.pattern = "[A-Z]";
  await pause(LONG_ENOUGH);
  expect(outcome(element)).toBe("");
  element.pattern = null;
  await pause(LONG_ENOUGH);
  expect(tryMock).toHaveBeenCalledTimes(2);
});

it("says when the server did not answer", async () => {
  tryMock.mockRejectedValue(new Error("too complicated"));
  const element = await mountTrial();
  await pause(LONG_ENOUGH);
  expect(outcome(element)).toBe(i18n.patternFailed);
});

it("asks nothing once it is gone", async () => {
  const element = await mountTrial();
  element.remove();
  await pause(LONG_ENOUGH);
  expect(tryMock).not.toHaveBeenCalled();
});

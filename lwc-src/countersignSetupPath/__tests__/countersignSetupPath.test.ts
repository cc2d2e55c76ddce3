import { child, findAll, listen, mount, textOf } from "../../../test/lwc";
import { setupI18n } from "c/countersignSetupLabels";
import CountersignSetupPath, { type StepSelectDetail } from "c/countersignSetupPath";
import type { Step } from "c/countersignSetupSteps";

const STEPS: Step[] = [
  { name: "preset", label: "Kind", state: "done" },
  { name: "identity", label: "Identity", state: "wrong" },
  { name: "token", label: "Token", state: "open" }
];
const open = (): Promise<HTMLElement> => mount(CountersignSetupPath, { steps: STEPS, current: "identity" });
const button = (element: HTMLElement, step: string): HTMLButtonElement =>
  child<HTMLButtonElement>(element, `[data-step="${step}"]`)!;

it("says of each step how far it is", async () => {
  const element = await open();
  expect(findAll(element, "button").map(textOf)).toEqual([
    `Kind ${setupI18n.stateDone}`,
    `Identity ${setupI18n.stateWrong}`,
    `Token ${setupI18n.stateOpen}`
  ]);
  await expect(element).toBeAccessible();
});

it("marks the step that is shown, and no other", async () => {
  const element = await open();
  const marked = findAll(element, "[aria-current]");
  expect(marked).toEqual([button(element, "identity")]);
  expect(marked[0]!.getAttribute("aria-current")).toBe("step");
});

it("tells which step somebody chose", async () => {
  const element = await open();
  const chosen = listen<StepSelectDetail>(element, "stepselect");
  button(element, "token").click();
  expect(chosen).toEqual([{ step: "token" }]);
});

import { find, flush, mount } from "../../../test/lwc";
import { i18n } from "c/countersignLabels";
import CountersignReference from "c/countersignReference";

const writeText = jest.fn<Promise<void>, [string]>();

beforeAll(() => {
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
});

const mountReference = (): Promise<HTMLElement> => mount(CountersignReference, { reference: "ERR-7QK2" });

it("copies the reference and says so", async () => {
  writeText.mockResolvedValue();
  const element = await mountReference();
  find(element, "copy").click();
  await flush();
  expect(writeText).toHaveBeenCalledWith("ERR-7QK2");
  expect(find(element, "copy-status").textContent).toBe(i18n.copied);
  await expect(element).toBeAccessible();
});

it("leaves the reference selected when the browser does not let it copy", async () => {
  writeText.mockRejectedValue(new Error("denied"));
  const element = await mountReference();
  find(element, "copy").click();
  await flush();
  expect(String(window.getSelection())).toBe("ERR-7QK2");
  expect(find(element, "copy-status").textContent).toBe(i18n.copyByHand);
});

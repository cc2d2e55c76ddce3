import { child, find, findAll, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import CountersignError from "c/countersignError";
import type { Problem } from "c/countersignErrors";

type ErrorPanel = HTMLElement & CountersignError;

const mountError = (problem: Problem, canRetry = false): Promise<ErrorPanel> =>
  mount<ErrorPanel>(CountersignError, { problem, canRetry });

it("is announced, and says nothing but the message when there is nothing else", async () => {
  const element = await mountError({ message: "It could not be sent." });
  expect(child(element, "[role='alert']")!.textContent).toBe("It could not be sent.");
  await expect(element).toBeAccessible();
});

it("says what to do, under which reference it is known, and what else is wrong", async () => {
  const element = await mountError({
    message: "No.",
    action: "Try later.",
    reference: "ERR-1",
    details: ["amount: is empty"]
  });
  expect(find(element, "action").textContent).toBe("Try later.");
  expect(findAll(element, "li").map((item) => item.textContent)).toEqual(["amount: is empty"]);
  expect(child<HTMLElement & { reference: string }>(element, "c-countersign-reference")!.reference).toBe("ERR-1");
  expect(query(element, "diagnosis")).toBeNull();
  await expect(element).toBeAccessible();
});

it("tells an administrator cause and fix", async () => {
  const element = await mountError({ message: "No.", cause: "No such certificate.", fix: "Create it." });
  expect(find(element, "cause").textContent).toBe("No such certificate.");
  expect(find(element, "fix").textContent).toBe("Create it.");
  await expect(element).toBeAccessible();
});

it("tells one of the two when there is only one", async () => {
  const element = await mountError({ message: "No.", fix: "Create it." });
  expect(query(element, "cause")).toBeNull();
  expect(find(element, "fix").textContent).toBe("Create it.");
});

it("offers to try again only where that makes sense", async () => {
  const element = await mountError({ message: "No." });
  expect(query(element, "retry")).toBeNull();
  element.canRetry = true;
  await flush();
  const retries = listen(element, "retry");
  find(element, "retry").click();
  expect(retries).toHaveLength(1);
  await expect(element).toBeAccessible();
});

it("offers to ask what became of a send only where that is possible", async () => {
  const element = await mountError({ message: "No." });
  expect(query(element, "check")).toBeNull();
  element.canCheck = true;
  await flush();
  const checks = listen(element, "checkstatus");
  find(element, "check").click();
  expect(checks).toHaveLength(1);
  await expect(element).toBeAccessible();
});

it("can take the focus without being a stop for the Tab key", async () => {
  const element = await mountError({ message: "No." });
  element.focus();
  expect(hasFocus(find(element, "problem"))).toBe(true);
  expect(find(element, "problem").tabIndex).toBe(-1);
});

it("shows markup as text", async () => {
  const element = await mountError({ message: "<b>bold</b>" });
  expect(find(element, "message").textContent).toBe("<b>bold</b>");
});

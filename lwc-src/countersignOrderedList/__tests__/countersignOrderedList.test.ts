import { change, child, find, findAll, flush, hasFocus, listen, mount, query } from "../../../test/lwc";
import { editorI18n as i18n } from "c/countersignEditorLabels";
import { format } from "c/countersignLabels";
import CountersignOrderedList, { type EntryDetail, type ListEntry, type MoveDetail } from "c/countersignOrderedList";

type List = HTMLElement & CountersignOrderedList;

const entry = (name: string, more: Partial<ListEntry> = {}): ListEntry => ({
  key: `key-${name}`,
  name,
  summary: "Text",
  ...more
});
const ENTRIES = ["a", "b", "c"].map((name) => entry(name));

const mountList = (entries = ENTRIES, more = {}): Promise<List> =>
  mount<List>(CountersignOrderedList, { label: "Claims", entries, ...more });
const button = (element: List, action: string, name: string): HTMLButtonElement =>
  child<HTMLButtonElement>(element, `button[data-action='${action}'][data-key='key-${name}']`)!;
const announcement = (element: List): string => find(element, "announcement").textContent;
/** Does what whoever shows the list does. */
async function swap(element: List, order: string): Promise<void> {
  element.entries = [...order].map((name) => ENTRIES.find((each) => each.name === name)!);
  await flush();
}

it("lists entries in order, with what is special about them", async () => {
  const element = await mountList([
    entry("a"),
    entry("b", { isInactive: true }),
    entry("", { key: "key-new", hasProblem: true })
  ]);
  expect(child(element, "ol")!.getAttribute("aria-label")).toBe("Claims");
  const titles = findAll(element, "button[data-action='edit']").map(({ textContent }) => textContent);
  expect(titles).toEqual(["a", "b", i18n.unnamed]);
  expect(findAll(element, "[data-id='inactive']")).toHaveLength(1);
  expect(findAll(element, "[data-id='problem']")).toHaveLength(1);
  expect(query(element, "find")).toBeNull();
  await expect(element).toBeAccessible();
});

it("names each button after its entry, and disables what leads nowhere", async () => {
  const element = await mountList();
  expect(button(element, "up", "b").getAttribute("aria-label")).toBe(format(i18n.moveUp, "b"));
  expect(button(element, "up", "a").disabled).toBe(true);
  expect(button(element, "down", "c").disabled).toBe(true);
  expect(button(element, "toggle", "a")).toBeNull();
});

describe("moving", () => {
  it("says where the entry goes, aloud as well, and keeps the focus on the button", async () => {
    const element = await mountList();
    const moves = listen<MoveDetail>(element, "move");
    button(element, "down", "a").focus();
    button(element, "down", "a").click();
    await swap(element, "bac");
    expect(moves).toEqual([{ key: "key-a", position: 1 }]);
    expect(announcement(element)).toBe(format(i18n.moved, "a", 2, 3));
    expect(hasFocus(button(element, "down", "a"))).toBe(true);
  });

  it("turns the focus round at either end", async () => {
    const element = await mountList();
    button(element, "up", "b").click();
    await swap(element, "bac");
    expect(hasFocus(button(element, "down", "b"))).toBe(true);
    button(element, "down", "a").click();
    await swap(element, "bca");
    expect(hasFocus(button(element, "up", "a"))).toBe(true);
  });
});

it.each([
  ["edit", "edit"],
  ["toggle", "toggle"],
  ["remove", "remove"]
])("asks to %s", async (action, event) => {
  const element = await mountList(ENTRIES, { canDeactivate: true });
  const events = listen<EntryDetail>(element, event);
  button(element, action, "b").click();
  await flush();
  expect(events).toEqual([{ key: "key-b" }]);
});

it("says what was deactivated and activated", async () => {
  const element = await mountList([entry("a"), entry("b", { isInactive: true })], { canDeactivate: true });
  button(element, "toggle", "a").click();
  await flush();
  expect(announcement(element)).toBe(format(i18n.deactivated, "a"));
  button(element, "toggle", "b").click();
  await flush();
  expect(announcement(element)).toBe(format(i18n.activated, "b"));
});

it("goes on to the next entry when one is removed, to the last one at the end", async () => {
  const element = await mountList();
  button(element, "remove", "b").click();
  await swap(element, "ac");
  expect(announcement(element)).toBe(format(i18n.removed, "b"));
  expect(hasFocus(button(element, "edit", "c"))).toBe(true);
  button(element, "remove", "c").click();
  await swap(element, "a");
  expect(hasFocus(button(element, "edit", "a"))).toBe(true);
});

describe("with a hundred entries", () => {
  const MANY = Array.from({ length: 100 }, (_, index) => entry(`claim${index}`));

  it("finds one by its name, and moves it by its place in the whole list", async () => {
    const element = await mountList(MANY);
    const moves = listen<MoveDetail>(element, "move");
    await change(find(element, "find"), { value: " CLAIM57 " });
    expect(findAll(element, "li")).toHaveLength(1);
    button(element, "up", "claim57").click();
    expect(moves).toEqual([{ key: "key-claim57", position: 56 }]);
    await expect(element).toBeAccessible();
  });

  it("says when nothing is found", async () => {
    const element = await mountList(MANY);
    await change(find(element, "find"), { value: "nowhere" });
    expect(find(element, "no-match").textContent).toBe(i18n.noMatch);
  });
});

it("puts the focus where it is told", async () => {
  const element = await mountList(ENTRIES, { chosen: "key-b" });
  expect(button(element, "edit", "b").getAttribute("aria-pressed")).toBe("true");
  element.focusEntry("key-b");
  expect(hasFocus(button(element, "edit", "b"))).toBe(true);
});

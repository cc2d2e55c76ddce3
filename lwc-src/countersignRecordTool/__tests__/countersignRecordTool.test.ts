import { flush, mount } from "../../../test/lwc";
import CountersignRecordTool from "c/countersignRecordTool";

const FAILURE = "It could not be read.";

/** A tool whose question can be asked, and whose answer can be read, from here. */
class Tool extends CountersignRecordTool<string> {
  static latest: Tool;
  constructor() {
    super();
    Tool.latest = this;
  }
  put(question: () => Promise<string>): Promise<string | undefined> {
    return this.ask(question, FAILURE);
  }
  get told(): string | undefined {
    return this.answer;
  }
}

type Element = HTMLElement & { recordId: string | null };
async function tool(): Promise<{ element: Element; asked: Tool }> {
  const element = await mount<Element>(Tool, { recordId: "006A" });
  return { element, asked: Tool.latest };
}
function later(): { promise: Promise<string>; resolve: (answer: string) => void } {
  let resolve!: (answer: string) => void;
  const promise = new Promise<string>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

it("asks, and keeps the answer", async () => {
  const { asked } = await tool();
  const { promise, resolve } = later();
  const asking = asked.put(() => promise);
  expect(asked.isAsking).toBe(true);
  resolve("yes");
  await expect(asking).resolves.toBe("yes");
  expect([asked.isAsking, asked.told, asked.problem]).toEqual([false, "yes", undefined]);
});

it("says what to say when there is no answer", async () => {
  const { asked } = await tool();
  await asked.put(() => Promise.reject(new Error()));
  expect(asked.told).toBeUndefined();
  expect(asked.problem!.message).toBe(FAILURE);
});

it("shows the answer to the last question, however late an earlier one comes", async () => {
  const { asked } = await tool();
  const first = later();
  const asking = asked.put(() => first.promise);
  await asked.put(() => Promise.resolve("second"));
  first.resolve("first");
  await asking;
  expect(asked.told).toBe("second");
});

it("forgets what was said of another record, also what is still on its way", async () => {
  const { element, asked } = await tool();
  await asked.put(() => Promise.resolve("of the first record"));
  const { promise, resolve } = later();
  const asking = asked.put(() => promise);
  element.recordId = "006B";
  await flush();
  resolve("of the first record, again");
  await asking;
  expect([asked.isAsking, asked.told]).toEqual([false, undefined]);
});

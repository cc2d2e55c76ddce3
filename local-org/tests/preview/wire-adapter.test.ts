import assert from "node:assert/strict";
import { test } from "node:test";
import { wireAdapter } from "../../preview/page/runtime/wire-adapter.ts";

/** A question whose answer comes when the test says so. */
function deferred(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((settle) => (resolve = settle));
  return { promise, resolve };
}

test("drops the answer to an older configuration that arrives after the newer one", async () => {
  const answers: Record<string, ReturnType<typeof deferred>> = { old: deferred(), new: deferred() };
  const emitted: unknown[] = [];
  const Adapter = wireAdapter(({ key }) => answers[String(key)].promise);
  const adapter = new Adapter(({ data }) => emitted.push(data));
  adapter.connect();
  adapter.update({ key: "old" });
  adapter.update({ key: "new" });
  answers["new"].resolve("new data");
  answers["old"].resolve("old data");
  await Promise.all([answers["old"].promise, answers["new"].promise]);
  await new Promise(setImmediate);

  assert.deepEqual(emitted, [undefined, "new data"]);
});

test("holds back while a required member is undefined, and reports an error as an error", async () => {
  const asked: unknown[] = [];
  const emitted: unknown[] = [];
  const Adapter = wireAdapter(
    ({ recordId }) => {
      asked.push(recordId);
      return Promise.reject(new Error("gone"));
    },
    ["recordId"]
  );
  const adapter = new Adapter(({ error }) => emitted.push((error as Error | undefined)?.message));
  adapter.connect();
  adapter.update({ recordId: undefined });
  adapter.update({ recordId: "006" });
  await new Promise(setImmediate);

  assert.deepEqual(asked, ["006"]);
  assert.deepEqual(emitted, [undefined, "gone"]);
});

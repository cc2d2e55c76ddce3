import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexId } from "../../apex/runtime/id.ts";
import { STANDARD_OBJECTS } from "../../org/schema/standard/index.ts";
import { Store } from "../../org/store/store.ts";

const account = STANDARD_OBJECTS.find((object) => object.name === "Account");
const row = (id: string, name: string) => ({ id, values: new Map([["name", name]]) });
const names = (store: Store): unknown[] => [...store.rows("Account")].map((each) => each.values.get("name"));

test("a snapshot keeps its rows whatever happens afterwards", () => {
  const store = new Store();
  store.put("Account", row("1", "a"));
  const before = store.snapshot();
  store.put("account", row("2", "b"));
  store.put("Account", row("1", "changed"));
  assert.deepEqual(names(store), ["changed", "b"]);
  store.restore(before);
  assert.deepEqual(names(store), ["a"]);
  store.put("Account", row("3", "c"));
  store.restore(before);
  assert.deepEqual(names(store), ["a"]);
});

test("a version stands for one state of a table", () => {
  const store = new Store();
  store.put("User", row("1", "a"));
  const before = store.snapshot();
  const first = store.version("User");
  store.put("User", row("2", "b"));
  const second = store.version("User");
  store.restore(before);
  assert.equal(new Set([first, second, store.version("User")]).size, 3);
});

test("Ids are valid and never given twice", () => {
  const store = new Store();
  assert.ok(account);
  const before = store.snapshot();
  const ids = [store.nextId(account), store.nextId(account)];
  store.restore(before);
  ids.push(store.nextId(account));
  assert.equal(new Set(ids).size, 3);
  for (const id of ids) assert.equal(ApexId.parse(id)?.value, id);
});

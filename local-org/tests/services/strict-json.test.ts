import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseStrictObject, StrictJsonError } from "../../services/assertion/strict-json.ts";

const parse = (text: string | Uint8Array): unknown =>
  parseStrictObject(typeof text === "string" ? new TextEncoder().encode(text) : text);
const nested = (levels: number): string => `{"a":`.repeat(levels) + "1" + "}".repeat(levels);

describe("strict JSON", () => {
  const accepted: string[] = [
    "{}",
    ' {\n"a" : [1, {"a":2}, {"a":3}], "b": {"a": null} } ',
    '{"a":"{\\"a\\":1,\\"a\\":2}"}',
    '{"a":["b","b"],"b":":"}',
    '{"smile":"\\ud83d\\ude00"}',
    nested(16)
  ];
  for (const text of accepted) {
    it(`reads ${text.slice(0, 40)}`, () => assert.deepEqual(parse(text), JSON.parse(text)));
  }

  const refused: [string, string | Uint8Array, RegExp][] = [
    ["a list", "[]", /not a JSON object/],
    ["null", "null", /not a JSON object/],
    ["an empty text", "", /not JSON/],
    ["trailing text", "{}x", /not JSON/],
    ["a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), /not JSON/],
    ["bytes that are not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), /not UTF-8/],
    ["a repeated name", '{"a":1,"b":2,"a":3}', /repeated/],
    ["a name repeated in another spelling", '{"sub":1,"s\\u0075b":2}', /repeated/],
    ["a name repeated deep inside", '{"x":[{"a":{"b":1,"b":1}}]}', /repeated/],
    ["__proto__", '{"__proto__":{"admin":true}}', /__proto__/],
    ["a lone surrogate", '{"a":"\\ud83d"}', /half a character/],
    ["17 levels", nested(17), /deeper than 16/],
    ["very many levels", nested(50_000), /deeper than 16/]
  ];
  for (const [name, text, message] of refused) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => parse(text),
        (error) => error instanceof StrictJsonError && message.test(error.message)
      );
    });
  }
});

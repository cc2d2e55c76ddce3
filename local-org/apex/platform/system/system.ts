import { host } from "../../host.ts";
import { ApexDatetime } from "../../runtime/datetime.ts";
import type { ApexEnum } from "../../runtime/object.ts";
import { stringify } from "../../runtime/stringify.ts";
import { assertEqual, assertNotEqual, assertTrue, sameValue } from "../assertions.ts";
import { asyncMethods } from "../async/enqueue.ts";
import { define } from "../define.ts";
import { today } from "./date.ts";

const debug = (level: string, message: unknown): void => host().debug(level, stringify(message));

export default define({
  name: "System.System",
  kind: "class",
  statics: [
    ["void assert(Boolean condition)", (condition: boolean | null) => assertTrue(condition, true)],
    [
      "void assert(Boolean condition, Object msg)",
      (condition: boolean | null, message: unknown) => assertTrue(condition, true, message)
    ],
    ["void assertEquals(Object expected, Object actual)", assertEqual],
    ["void assertEquals(Object expected, Object actual, Object msg)", assertEqual],
    ["void assertNotEquals(Object expected, Object actual)", assertNotEqual],
    ["void assertNotEquals(Object expected, Object actual, Object msg)", assertNotEqual],
    ["Long currentTimeMillis()", () => BigInt(host().now())],
    ["void debug(Object msg)", (message: unknown) => debug("DEBUG", message)],
    [
      "void debug(LoggingLevel logLevel, Object msg)",
      (level: ApexEnum, message: unknown) => debug(level.name, message)
    ],
    ["Boolean equals(Object obj1, Object obj2)", sameValue],
    ["Datetime now()", () => new ApexDatetime(host().now())],
    ["Date today()", today],
    ...asyncMethods
  ]
});

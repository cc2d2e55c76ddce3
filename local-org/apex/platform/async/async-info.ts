import { host } from "../../host.ts";
import { throwApex } from "../../runtime/exceptions.ts";
import { define } from "../define.ts";

const maximum = (): number | undefined => host().work.maximumDepth;

export default define({
  name: "System.AsyncInfo",
  kind: "class",
  statics: [
    ["Integer getCurrentQueueableStackDepth()", () => host().work.depth],
    [
      "Integer getMaximumQueueableStackDepth()",
      () => maximum() ?? throwApex("System.AsyncException", "Maximum stack depth is not set")
    ],
    ["Boolean hasMaxStackDepth()", () => maximum() !== undefined]
  ]
});

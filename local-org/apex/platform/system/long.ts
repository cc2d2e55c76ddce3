import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { formatNumber, narrowToInteger, parseLong } from "../number-text.ts";

export default define({
  name: "System.Long",
  kind: "class",
  statics: [strict("Long valueOf(String stringToLong)", parseLong)],
  methods: [
    ["String format()", (self: bigint) => formatNumber(self)],
    ["Integer intValue()", narrowToInteger]
  ]
});

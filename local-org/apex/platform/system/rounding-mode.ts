import { define } from "../define.ts";

export default define({
  name: "System.RoundingMode",
  kind: "enum",
  values: ["CEILING", "DOWN", "FLOOR", "HALF_DOWN", "HALF_EVEN", "HALF_UP", "UNNECESSARY", "UP"]
});

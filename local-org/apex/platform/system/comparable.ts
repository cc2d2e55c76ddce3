import { define } from "../define.ts";

export default define({
  name: "System.Comparable",
  kind: "interface",
  contract: ["Integer compareTo(Object objectToCompareTo)"]
});

import { define } from "../define.ts";

export default define({
  name: "System.Iterable<T>",
  kind: "interface",
  contract: ["System.Iterator<T> iterator()"]
});

import { define } from "../define.ts";

export default define({
  name: "System.Comparator<T>",
  kind: "interface",
  contract: ["Integer compare(T var1, T var2)"]
});

import { define } from "../define.ts";

export default define({
  name: "System.Callable",
  kind: "interface",
  contract: ["Object call(String action, Map<String, Object> args)"]
});

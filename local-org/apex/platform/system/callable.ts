import { callApex } from "../../runtime/invoke.ts";
import { define } from "../define.ts";

export default define({
  name: "System.Callable",
  kind: "interface",
  methods: [
    [
      "Object call(String action, Map<String, Object> args)",
      (self: unknown, action: unknown, args: unknown) => callApex(self, "call", [action, args])
    ]
  ],
  contract: ["Object call(String action, Map<String, Object> args)"]
});

import { define } from "../define.ts";

export default define({ name: "Cache.Visibility", kind: "enum", values: ["ALL", "NAMESPACE"] });

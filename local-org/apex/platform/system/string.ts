import { define } from "../define.ts";
import { change } from "./string/change.ts";
import { escape } from "./string/escape.ts";
import { search } from "./string/search.ts";
import { split } from "./string/split.ts";
import { statics } from "./string/statics.ts";
import { tests } from "./string/tests.ts";

export default define({
  name: "System.String",
  kind: "class",
  statics,
  methods: [...search, ...tests, ...change, ...split, ...escape]
});

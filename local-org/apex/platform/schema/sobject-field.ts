import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { FieldDescribe } from "./describe.ts";
import { SObjectFieldToken } from "./tokens.ts";

const describe = (self: SObjectFieldToken): FieldDescribe => new FieldDescribe(self.schema, self.field);

export default define({
  name: "Schema.SObjectField",
  kind: "class",
  instance: SObjectFieldToken,
  methods: [
    ["Schema.DescribeFieldResult getDescribe()", describe],
    strict("Schema.DescribeFieldResult getDescribe(Object options)", describe)
  ]
});

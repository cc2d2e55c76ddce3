import { defineEnum } from "../enum-constants.ts";

export default defineEnum("Schema.FieldDescribeOptions", ["DEFAULT", "FULL_DESCRIBE"]);

import { defineEnum } from "../enum-constants.ts";

export default defineEnum("Schema.SObjectDescribeOptions", ["DEFAULT", "DEFERRED", "FULL"]);

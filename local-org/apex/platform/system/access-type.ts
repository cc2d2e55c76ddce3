import { defineEnum } from "../enum-constants.ts";

export default defineEnum("System.AccessType", ["CREATABLE", "READABLE", "UPDATABLE", "UPSERTABLE"]);

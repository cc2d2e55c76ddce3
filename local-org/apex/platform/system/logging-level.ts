import { defineEnum } from "../enum-constants.ts";

export default defineEnum("System.LoggingLevel", [
  "NONE",
  "ERROR",
  "WARN",
  "INFO",
  "DEBUG",
  "FINE",
  "FINER",
  "FINEST",
  "INTERNAL"
]);

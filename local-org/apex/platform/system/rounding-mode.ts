import { defineEnum } from "../enum-constants.ts";

export default defineEnum("System.RoundingMode", [
  "CEILING",
  "DOWN",
  "FLOOR",
  "HALF_DOWN",
  "HALF_EVEN",
  "HALF_UP",
  "UNNECESSARY",
  "UP"
]);

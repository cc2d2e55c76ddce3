import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { listOfStrings } from "../arguments.ts";
import { javaPattern } from "../regex/translate.ts";
import { matchWhole, splitMatches } from "../regex/use.ts";
import { MatcherObject } from "./matcher-object.ts";
import { PatternObject } from "./pattern-object.ts";

function compile(expression: string): PatternObject {
  javaPattern(expression);
  return new PatternObject(expression);
}

const quote = (text: string): string => `\\Q${text.replaceAll("\\E", "\\E\\\\E\\Q")}\\E`;

export default define({
  name: "System.Pattern",
  kind: "class",
  instance: PatternObject,
  statics: [
    strict("Pattern compile(String regExp)", compile),
    strict(
      "Boolean matches(String regExp, String stringtoMatch)",
      (expression: string, text: string) => matchWhole(expression, text) !== undefined
    ),
    strict("String quote(String yourString)", quote)
  ],
  methods: [
    strict(
      "Matcher matcher(String stringtoMatch)",
      (self: PatternObject, text: string) => new MatcherObject(self, text)
    ),
    ["String pattern()", (self: PatternObject) => self.expression],
    strict("List<String> split(String regExp)", (self: PatternObject, text: string) =>
      listOfStrings(splitMatches(self.expression, text, 0))
    ),
    strict("List<String> split(String regExp, Integer limit)", (self: PatternObject, text: string, limit: number) =>
      listOfStrings(splitMatches(self.expression, text, limit))
    )
  ]
});

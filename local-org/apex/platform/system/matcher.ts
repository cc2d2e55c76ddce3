import { strict } from "../arguments.ts";
import { define } from "../define.ts";
import { groupCount } from "../regex/use.ts";
import { MatcherObject } from "./matcher-object.ts";
import type { PatternObject } from "./pattern-object.ts";

export default define({
  name: "System.Matcher",
  kind: "class",
  instance: MatcherObject,
  statics: [strict("String quoteReplacement(String inputString)", (text: string) => text.replace(/[\\$]/g, "\\$&"))],
  methods: [
    ["Integer end()", (self: MatcherObject) => self.end(0)],
    strict("Integer end(Integer groupIndex)", (self: MatcherObject, index: number) => self.end(index)),
    ["Boolean find()", (self: MatcherObject) => self.find()],
    strict("Boolean find(Integer group)", (self: MatcherObject, start: number) => self.findAt(start)),
    ["String group()", (self: MatcherObject) => self.group(0)],
    strict("String group(Integer groupIndex)", (self: MatcherObject, index: number) => self.group(index)),
    ["Integer groupCount()", (self: MatcherObject) => groupCount(self.pattern.expression)],
    ["Boolean lookingAt()", (self: MatcherObject) => self.lookingAt()],
    ["Boolean matches()", (self: MatcherObject) => self.matches()],
    ["Pattern pattern()", (self: MatcherObject) => self.pattern],
    strict("Matcher region(Integer start, Integer end)", (self: MatcherObject, start: number, end: number) =>
      self.region(start, end)
    ),
    ["Integer regionEnd()", (self: MatcherObject) => self.regionEnd],
    ["Integer regionStart()", (self: MatcherObject) => self.regionStart],
    strict("String replaceAll(String replacementString)", (self: MatcherObject, text: string) =>
      self.replace(text, Number.POSITIVE_INFINITY)
    ),
    strict("String replaceFirst(String replacementString)", (self: MatcherObject, text: string) =>
      self.replace(text, 1)
    ),
    ["Matcher reset()", (self: MatcherObject) => self.reset()],
    strict("Matcher reset(String inputSequence)", (self: MatcherObject, text: string) => self.reset(text)),
    ["Integer start()", (self: MatcherObject) => self.start(0)],
    strict("Integer start(Integer groupIndex)", (self: MatcherObject, index: number) => self.start(index)),
    strict("Matcher usePattern(Pattern pattern)", (self: MatcherObject, pattern: PatternObject) =>
      self.usePattern(pattern)
    )
  ]
});

import { ApexTime } from "../../runtime/time.ts";
import { strict } from "../arguments.ts";
import { define, type Member } from "../define.ts";

const add = (signature: string, unit: number): Member =>
  strict(signature, (self: ApexTime, amount: number) => new ApexTime(self.ms + amount * unit));

export default define({
  name: "System.Time",
  kind: "class",
  instance: ApexTime,
  statics: [
    strict(
      "Time newInstance(Integer hour, Integer minutes, Integer seconds, Integer milliseconds)",
      (hour: number, minute: number, second: number, millisecond: number) =>
        ApexTime.of(hour, minute, second, millisecond)
    )
  ],
  methods: [
    add("Time addHours(Integer additionalHours)", 3_600_000),
    add("Time addMilliseconds(Integer additionalMilliseconds)", 1),
    add("Time addMinutes(Integer additionalMinutes)", 60_000),
    add("Time addSeconds(Integer additionalSeconds)", 1000),
    ["Integer hour()", (self: ApexTime) => self.hour],
    ["Integer millisecond()", (self: ApexTime) => self.millisecond],
    ["Integer minute()", (self: ApexTime) => self.minute],
    ["Integer second()", (self: ApexTime) => self.second]
  ]
});

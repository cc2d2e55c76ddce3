import { ApexBlob } from "../../runtime/blob.ts";
import { strict } from "../arguments.ts";
import { define } from "../define.ts";

export default define({
  name: "System.Blob",
  kind: "class",
  instance: ApexBlob,
  statics: [strict("Blob valueOf(String stringToBlob)", (text: string) => ApexBlob.fromText(text))],
  methods: [
    ["Integer size()", (self: ApexBlob) => self.bytes.length],
    ["String toString()", (self: ApexBlob) => self.toText()]
  ]
});

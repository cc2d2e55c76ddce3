import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { asyncText, debugLine } from "../../cli/apex/print.ts";
import { diagnosisText, receiptText, refusalText } from "../../cli/send/print.ts";
import type { LimitReport } from "../../org/open.ts";
import type { Receipt } from "../../cli/send/wire.ts";

const RECEIPT: Receipt = {
  outcome: "delivered",
  code: "DELIVERED",
  reference: "abc",
  message: "Sent.",
  fieldErrors: [],
  members: [{ label: "Quote", value: "Q-2026-00001" }, { label: "Note" }],
  sentAt: "2026-11-22T20:00:00Z"
};

describe("printed debug message", () => {
  it("keeps its lines together, whatever ends them", () => {
    assert.equal(debugLine("one"), "DEBUG|one");
    assert.equal(debugLine("one\ntwo\r\n\nfour"), "DEBUG|one\n     |two\n     |\n     |four");
  });
});

describe("printed refusal", () => {
  it("is what the page says, and what to do where that is known", () => {
    assert.equal(refusalText({ refusal: "No." }), "No.");
    assert.equal(refusalText({ refusal: "No.", advice: "Do this." }), "No.\n\nDo this.");
  });
});

describe("printed receipt", () => {
  it("lists the members with a value, reference and time, aligned", () => {
    assert.equal(
      receiptText(RECEIPT),
      ["Sent.", "  Quote      Q-2026-00001", "  Reference  abc", "  Sent at    2026-11-22T20:00:00Z"].join("\n")
    );
  });

  it("puts the rows of a table into one line", () => {
    const members = [
      {
        label: "Lines",
        table: {
          rows: [
            ["Sensors", "12"],
            ["Kit", null]
          ]
        }
      }
    ];
    assert.match(receiptText({ ...RECEIPT, members }), /Lines +Sensors 12; Kit -/);
  });

  it("says where a page leads that opens in the browser", () => {
    const launch = { url: "https://app.ledgerline.example/...", mode: "frame" };
    assert.match(
      receiptText({ ...RECEIPT, launch }),
      /Opens +https:\/\/app\.ledgerline\.example\/\.\.\. \(frame; once/
    );
  });

  it("lists for a failure what is wrong, what to do, and what an administrator is told", () => {
    const failed: Receipt = {
      ...RECEIPT,
      outcome: "failed",
      code: "INVALID_INPUT",
      message: "Not sent.",
      action: "Correct the values.",
      fieldErrors: [{ name: "amount", message: "Must be a number." }],
      cause: "A text came.",
      fix: "Send a number."
    };
    assert.equal(
      diagnosisText(failed),
      [
        "Not sent.",
        "  amount      Must be a number.",
        "  What to do  Correct the values.",
        "  Cause       A text came.",
        "  Fix         Send a number.",
        "  Code        INVALID_INPUT",
        "  Reference   abc"
      ].join("\n")
    );
  });
});

describe("printed outcome of a job", () => {
  it("shows for one that failed where and why", () => {
    const exception = { type: "System.QueryException", message: "outer", stack: "Class.Job.execute: line 3, column 1" };
    const job = { kind: "queueable", name: "Job", username: "amara@x.example", limits: {} as LimitReport } as const;
    assert.equal(asyncText(job), "ASYNC|queueable Job as amara@x.example - ran");
    assert.equal(
      asyncText({ ...job, exception }),
      "ASYNC|queueable Job as amara@x.example - System.QueryException: outer\nClass.Job.execute: line 3, column 1"
    );
  });
});

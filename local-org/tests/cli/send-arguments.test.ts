import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readSendArguments } from "../../cli/send/arguments.ts";
import { UsageError } from "../../cli/usage-error.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

describe("send arguments", () => {
  it("reads everything", () => {
    const read = readSendArguments([
      ...["--connection", "Ledgerline_Quotes", "--record", "0065g000005OppAAAS", "--user", "amara", "--json"],
      ...["--claim", "quote_purpose=budgetary", "--claim", "delivery_regions=north,south"],
      ...["--claim", "delivery_regions=west", "--claim", "note_to_pricing=a=b"],
      ...["--host", "https://auth.ledgerline.example=http://127.0.0.1:8080"]
    ]);
    assert.deepEqual(read, {
      connection: "Ledgerline_Quotes",
      record: "0065g000005OppAAAS",
      user: "amara",
      claims: new Map([
        ["quote_purpose", ["budgetary"]],
        ["delivery_regions", ["north,south", "west"]],
        ["note_to_pricing", ["a=b"]]
      ]),
      hosts: { "https://auth.ledgerline.example": "http://127.0.0.1:8080" },
      json: true
    });
  });

  it("leaves record and user to the org, and takes an empty value", () => {
    const read = readSendArguments(["--connection", "X", "--claim", "note="]);
    assert.equal(read?.record, undefined);
    assert.equal(read?.user, undefined);
    assert.deepEqual(read?.claims.get("note"), [""]);
  });

  it("asks for nothing more when the usage is wanted", () => {
    assert.equal(readSendArguments(["--help"]), undefined);
  });

  const host = ["--host", "https://a.example=http://127.0.0.1:1"];
  const refused: [string, string[], RegExp][] = [
    ["no connection", [], /--connection is missing/],
    ["an empty connection", ["--connection", ""], /--connection is missing/],
    ["an unknown option", ["--conection", "X"], /--conection/],
    ["an option without its value", ["--connection"], /--connection/],
    ["a loose word", ["--connection", "X", "quote_purpose=y"], /quote_purpose=y/],
    ["a claim without =", ["--connection", "X", "--claim", "rush_order"], /--claim rush_order: write it as name=value/],
    ["a claim without name", ["--connection", "X", "--claim", "=1"], /name=value/],
    ["a host without =", ["--connection", "X", "--host", "https://a.example"], /--host: .* has no "="/],
    ["a host off this machine", ["--connection", "X", "--host", "https://a.example=http://8.8.8.8"], /this machine/],
    ["a host twice", ["--connection", "X", ...host, ...host], /given twice/]
  ];
  for (const [name, args, message] of refused) {
    it(`refuses ${name}`, () => {
      assert.throws(
        () => readSendArguments(args),
        (error) => error instanceof UsageError && message.test(error.message)
      );
    });
  }
});

describe("send command", () => {
  const run = (...args: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ["--import", "tsx", join(ROOT, "local-org/cli/send.ts"), ...args], {
      cwd: ROOT,
      encoding: "utf8"
    });

  it("ends with 2 and the usage for a command line it does not understand", () => {
    const { status, stdout, stderr } = run("--claim", "a=b");
    assert.equal(status, 2);
    assert.equal(stdout, "");
    assert.match(String(stderr), /^--connection is missing[^]*Usage:\n {2}npm run --silent send/);
  });

  it("prints the usage when asked", () => {
    const { status, stdout } = run("--help");
    assert.equal(status, 0);
    assert.match(String(stdout), /^Usage:/);
  });
});

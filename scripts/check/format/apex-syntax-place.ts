import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

interface Located {
  readonly loc?: { readonly line: number; readonly column: number };
}
interface ParserOutput {
  readonly "apex.jorje.semantic.compiler.parser.ParserOutput": {
    readonly parseErrors: readonly { readonly error?: { readonly error?: Located } & Located }[];
  };
}

/**
 * Where the official parser stumbled. prettier-plugin-apex reports its messages without the place, so the parser (the
 * native program the plugin ships) is asked once more; line 1 where there is none for this system.
 */
export function apexSyntaxPlace(source: string): { line: number; column: number } {
  const unknown = { line: 1, column: 1 };
  const parser = nativeParser();
  if (parser === undefined) return unknown;
  const { stdout } = spawnSync(parser, { input: source, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const output = (JSON.parse(stdout) as ParserOutput)["apex.jorje.semantic.compiler.parser.ParserOutput"];
  const error = output.parseErrors[0]?.error;
  return error?.error?.loc ?? error?.loc ?? unknown;
}

function nativeParser(): string | undefined {
  const system = `${process.platform}-${process.arch}`;
  const name = `apex-ast-serializer-${system}${process.platform === "win32" ? ".exe" : ""}`;
  try {
    return createRequire(import.meta.url).resolve(`@prettier-apex/apex-ast-serializer-${system}/${name}`);
  } catch {
    return undefined;
  }
}

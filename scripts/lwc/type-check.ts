import { join } from "node:path";
import ts from "typescript";

/**
 * Type-checks the components.
 * @param root the repository
 * @returns problems as `file:line message`
 */
export function typeCheck(root: string): string[] {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(root, "tsconfig.json"), {}, parseHost());
  if (!parsed) {
    return ["tsconfig.json:1 cannot be read"];
  }
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  return [...parsed.errors, ...ts.getPreEmitDiagnostics(program)].map((problem) => describeProblem(root, problem));
}

function parseHost(): ts.ParseConfigFileHost {
  const onUnRecoverableConfigFileDiagnostic = (problem: ts.Diagnostic): never => {
    throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, " "));
  };
  return { ...ts.sys, onUnRecoverableConfigFileDiagnostic };
}

function describeProblem(root: string, { file, start, messageText }: ts.Diagnostic): string {
  const message = ts.flattenDiagnosticMessageText(messageText, " ");
  if (!file) {
    return `tsconfig.json:1 ${message}`;
  }
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0);
  return `${file.fileName.slice(root.length + 1)}:${line + 1} ${message}`;
}

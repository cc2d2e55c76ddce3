import { dirname, join } from "node:path";
import ts from "typescript";
import type { Problem } from "../check.ts";
import type { Bundle } from "../package/bundles.ts";
import type { PackageModel } from "../package/model.ts";
import { problemAt, type Rule } from "../package/rule.ts";
import { templateScript, type TemplateScript } from "../package/template-script.ts";

/**
 * What templates use of their components: members, handlers, members of what is listed, and the types of what another
 * component of ours is given. The LWC compiler takes every name; what is not there is undefined, without a word.
 */
export const lwcTemplatesRule: Rule = {
  name: "lwc-templates",
  examine(model) {
    const templates = model.bundles.flatMap(templatesOf);
    return {
      problems: problemsIn(model, templates),
      examined: { count: templates.length, what: "templates" }
    };
  }
};

interface Template extends TemplateScript {
  /** Of the template. */
  readonly path: string;
  /** Under which TypeScript finds what it was turned into. */
  readonly file: string;
}

const templatesOf = ({ name, folder, templates }: Bundle): Template[] =>
  templates.flatMap((file) => {
    const script = templateScript(file, name);
    const stem = file.path.slice(folder.length + 1).replaceAll("/", "_");
    return script ? [{ ...script, path: file.path, file: `${folder}/${stem}.ts` }] : [];
  });

function problemsIn({ root, bundles }: PackageModel, templates: readonly Template[]): Problem[] {
  const written = new Map(templates.map((template) => [join(root, template.file), template]));
  const program = programOf(root, bundles, written);
  return [...written].flatMap(([file, template]) => {
    const source = program.getSourceFile(file);
    return program.getSemanticDiagnostics(source).flatMap((problem) => toProblem(template, problem));
  });
}

function programOf(root: string, bundles: readonly Bundle[], written: ReadonlyMap<string, Template>): ts.Program {
  const { options, fileNames } = configuration(root);
  options.paths = Object.fromEntries(bundles.map(({ name, folder }) => [`c/${name}`, [`./${folder}/${name}.ts`]]));
  options.pathsBasePath = root;
  const host = ts.createCompilerHost(options);
  const withTemplates: ts.CompilerHost = {
    ...host,
    fileExists: (file) => written.has(file) || host.fileExists(file),
    getSourceFile: (file, language, ...more) => {
      const template = written.get(file);
      return template
        ? ts.createSourceFile(file, template.text, language)
        : host.getSourceFile(file, language, ...more);
    }
  };
  const ambient = fileNames.filter((file) => file.endsWith(".d.ts"));
  return ts.createProgram([...ambient, ...written.keys()], options, withTemplates);
}

/** As the components themselves are checked; what nobody uses is for the check of their types. */
function configuration(root: string): ts.ParsedCommandLine {
  const file = join(root, "tsconfig.json");
  const { config } = ts.readConfigFile(file, (path) => ts.sys.readFile(path)) as { config: object };
  return ts.parseJsonConfigFileContent(
    config,
    ts.sys,
    dirname(file),
    { noUnusedLocals: false, noUnusedParameters: false },
    file
  );
}

/** What has no place is an import: components that are not there are for the LWC check. */
function toProblem({ path, text, places }: Template, { messageText, start = 0 }: ts.Diagnostic): Problem[] {
  const place = places[text.slice(0, start).split("\n").length - 1];
  return place ? [problemAt({ path, ...place }, ts.flattenDiagnosticMessageText(messageText, " "))] : [];
}

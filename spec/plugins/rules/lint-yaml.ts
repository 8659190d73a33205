import {
  BaseResolver,
  createConfig,
  getLineColLocation,
  lintDocument,
  makeDocumentFromString,
  type Oas3Rule,
  Source,
} from '@redocly/openapi-core';

const FOLDER = '/spec/';

class FilesInMemory extends BaseResolver {
  readonly files: Record<string, string>;

  constructor(files: Record<string, string>) {
    super();
    this.files = files;
  }

  override async loadExternalRef(absoluteRef: string) {
    const text = this.files[absoluteRef.slice(FOLDER.length)];
    if (text === undefined) throw new Error(`The test has no file ${absoluteRef}.`);
    return new Source(absoluteRef, text);
  }
}

/** Runs one rule and gives its reports as `<file>:<line> <message>`; the first line of `yaml` is line 1 of `openapi.yaml`. */
export async function lintYaml(rule: Oas3Rule, yaml: string, files: Record<string, string> = {}) {
  const config = await createConfig({
    plugins: [{ id: 'test', rules: { oas3: { rule } } }],
    rules: { 'test/rule': 'error' },
  });
  const document = makeDocumentFromString<object>(yaml.trim(), `${FOLDER}openapi.yaml`);
  const problems = await lintDocument({
    document: { ...document, parsed: { openapi: '3.1.1', ...document.parsed } },
    config,
    externalRefResolver: new FilesInMemory(files),
  });
  return problems.map(({ message, location: [place] }) => {
    if (!place) throw new Error(`No place is given for: ${message}`);
    const { source, start } = getLineColLocation(place);
    return `${source.absoluteRef.slice(FOLDER.length)}:${start.line} ${message}`;
  });
}

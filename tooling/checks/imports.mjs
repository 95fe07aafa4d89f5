import ts from 'typescript'

/** The line, counted from 1, on which a character of a text stands. */
export const lineOf = (text, position) => text.slice(0, position).split('\n').length

/**
 * Everything that a source imports, with its line: values and types, `export … from`, `import()` and `require()`, found
 * by the scanner of TypeScript, so that neither comments nor strings are taken for imports.
 */
export const importsOf = text =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, line: lineOf(text, pos) }))

// What the packages offer, read by the TypeScript compiler from the sources behind each export of their manifests.
import { join, relative } from 'node:path'
import ts from 'typescript'
import { lineOf } from './imports.mjs'
import { publishedFolders, readJson, root } from './workspace.mjs'

/** The sources behind the public paths of all packages: `{ package, path, file }`, `path` being what an app imports. */
export const publicEntries = () =>
  publishedFolders.flatMap(folder => {
    const manifest = readJson(join(folder, 'package.json'))
    return Object.entries(manifest.exports ?? {})
      .map(([path, target]) => [path.replace('.', manifest.name), target['@minzheng/source']])
      .filter(([, source]) => source?.endsWith('.ts'))
      .map(([path, source]) => ({ package: manifest.name, path, file: join(folder, source) }))
  })

const functionOf = declaration => {
  const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration
  return value && (ts.isArrowFunction(value) || ts.isFunctionLike(value)) ? value : undefined
}

const throws = node =>
  ts.isThrowStatement(node) || (ts.forEachChild(node, child => throws(child) || undefined) ?? false)

const isNumber = type =>
  type !== undefined &&
  (ts.isUnionTypeNode(type)
    ? type.types.every(one => isNumber(one) || isNothing(one)) && type.types.some(isNumber)
    : type.kind === ts.SyntaxKind.NumberKeyword)
const isNothing = type =>
  type.kind === ts.SyntaxKind.UndefinedKeyword ||
  (ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword)

/** Whether a declaration says that it is, or gives, a number. What is only inferred is not asked: that takes the checker long. */
const givesNumber = declaration => {
  const found = functionOf(declaration)
  if (found) return isNumber(found.type)
  if (!ts.isVariableDeclaration(declaration)) return false
  return isNumber(declaration.type) || (declaration.initializer && ts.isNumericLiteral(declaration.initializer))
}

/**
 * Everything that the entries export, once however many paths lead to it: `{ package, name, paths, file, line, text, tags,
 * throwsText, isFunction, givesNumber, throws, declarations }`. `text` is the docstring without its tags; `more` are options of the compiler.
 */
export const publicExports = (entries, more = {}) => {
  const { options } = ts.parseJsonConfigFileContent(readJson(join(root, 'tsconfig.base.json')), ts.sys, root)
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    { ...options, ...more, noEmit: true },
  )
  const checker = program.getTypeChecker()
  const found = new Map()
  for (const entry of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entry.file))
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
      const declarations = real.declarations ?? []
      found.get(real)?.paths.push(entry.path)
      if (found.has(real) || declarations.length === 0) continue
      const [first] = declarations
      const source = first.getSourceFile()
      const tags = real.getJsDocTags(checker)
      found.set(real, {
        package: entry.package,
        name: symbol.name,
        paths: [entry.path],
        file: relative(root, source.fileName).replaceAll('\\', '/'),
        line: lineOf(source.text, first.getStart(source)),
        text: ts.displayPartsToString(real.getDocumentationComment(checker)).trim(),
        tags: tags.map(({ name }) => name),
        throwsText: tags
          .filter(({ name }) => name === 'throws')
          .map(({ text }) => ts.displayPartsToString(text).trim()),
        isFunction: declarations.some(one => functionOf(one) !== undefined),
        givesNumber: declarations.some(givesNumber),
        throws: declarations.some(one => functionOf(one) !== undefined && throws(functionOf(one))),
        declarations,
      })
    }
  }
  return [...found.values()]
}

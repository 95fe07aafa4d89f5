// What the project cites, as a list: `{ citation, what, figures, at }`. `figures` is what the code says there: the constants
// of the formula, the number of a value or a limit, the numbers in its Chinese title.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { parse } from 'yaml'
import { yamlIn } from '../checks/figures.mjs'
import { lineOf } from '../checks/imports.mjs'
import { publishedFolders, readJson, root } from '../checks/workspace.mjs'
import { numbersIn } from './numerals.mjs'

const isObject = value => typeof value === 'object' && value !== null
const isCitation = value => isObject(value) && typeof value.title === 'string' && typeof value.confidence === 'string'
const titleOf = ({ label, title, name, id }) =>
  label?.zh ?? title?.zh ?? name?.zh ?? (typeof id === 'string' ? id : undefined)

/** Zero and one are how a formula is written, not what a document says. */
const says = figure => figure !== 0 && figure !== 1
/** The numbers in a title; `有第八条情形` names an article, and `三无` nobody counts. */
const inWords = text =>
  text === undefined ? [] : [...numbersIn(text.replace(/第[^，、]+?[条项]|三无/g, ''))].filter(says)

/** The constants of a formula down to what is named and cites for itself. */
const constantsOf = of => {
  const found = []
  const seen = new Set()
  const visit = (node, isScaled) => {
    if (!isObject(node) || seen.has(node)) return
    seen.add(node)
    if (node.kind === 'constant') {
      // A ratio is held as hundredths or thousandths: that factor is of the engine.
      if (typeof node.value === 'number' && node.type !== 'date' && !(isScaled && [100, 1000].includes(node.value)))
        found.push(node.value)
      return
    }
    if (['fact', 'policy', 'size'].includes(node.kind)) return
    if (node.kind === 'named' && node.cite !== undefined) return
    for (const child of Object.values(node)) visit(child, ['multiply', 'quotient', 'round'].includes(node.kind))
  }
  visit(of, false)
  return [...new Set(found)].filter(says)
}

/** The numbers of an object that stand beside its citation, and not in a part of it that cites for itself. */
const numbersBeside = object => {
  const found = []
  const cites = value => isObject(value) && Object.values(value).some(one => isCitation(one))
  const visit = (value, key) => {
    if (typeof value === 'number') found.push(value)
    else if (isObject(value) && !isCitation(value) && !cites(value) && key !== 'bounds' && !('_zod' in value))
      for (const [name, one] of Object.entries(value)) visit(one, name)
  }
  for (const [key, value] of Object.entries(object)) visit(value, key)
  return [...new Set(found)].filter(says)
}

const isNational = value => typeof value?.program === 'string' && isObject(value.documents) && isObject(value.values)

const nationalCites = ({ program, documents, values }, at) =>
  Object.entries(values).flatMap(([path, entries]) =>
    entries.map(({ value, cite, article, confidence, note, from, status }) => ({
      citation: {
        ...documents[cite],
        ...(article && { article }),
        ...(confidence && { confidence }),
        ...(note && { note }),
      },
      what: `${program}.${path}`,
      figures: typeof value === 'number' && says(value) ? [value] : [],
      isValue: status !== 'announced',
      on: typeof from === 'string' ? from : undefined,
      at,
    })),
  )

/** Every citation inside a value, with what is said where it stands. */
const citesWithin = (value, at, seen) => {
  const found = []
  const visit = (one, name) => {
    if (!isObject(one) || seen.has(one) || '_zod' in one) return
    seen.add(one)
    if (isCitation(one)) return void found.push({ citation: one, what: name, figures: [], at })
    if (isNational(one)) return void found.push(...nationalCites(one, at))
    const own = titleOf(one) ?? name
    const rest = []
    for (const [key, child] of one instanceof Map ? one : Object.entries(one)) {
      if (!isCitation(child)) {
        rest.push([key, child])
        continue
      }
      const figures = one.kind === 'named' ? constantsOf(one.of) : numbersBeside(one)
      found.push({ citation: child, what: own, figures: [...new Set([...figures, ...inWords(one.title?.zh)])], at })
    }
    for (const [key, child] of rest)
      visit(child, typeof key === 'string' && !/^\d+$/.test(key) && !titleOf(one) ? key : own)
  }
  visit(value, '')
  return found
}

/** All that the built packages export. */
export const citesOfPackages = async () => {
  const seen = new Set()
  const found = []
  for (const folder of publishedFolders) {
    const { name, exports } = readJson(join(folder, 'package.json'))
    if (name === '@minzheng/seeds') continue
    for (const target of Object.values(exports ?? {})) {
      const file = target?.import?.default
      if (file?.endsWith('.js') && !file.includes('bin'))
        for (const [key, value] of Object.entries(await import(join(folder, file))))
          found.push(...citesWithin(value, `${name} ${key}`, seen))
    }
  }
  return found
}

/** The values that the documents of places set. */
export const citesOfSeeds = () =>
  yamlIn('seeds/policies').flatMap(([file, text]) => {
    const { values = {}, none = [], ...document } = parse(text) ?? {}
    const { title, number, issuer, issued, effective, url, confidence, note } = document
    const own = { title, number, issuer, issued, effective, url, confidence, note }
    const entries = Object.entries(values).flatMap(([id, value]) =>
      (Array.isArray(value) ? value : [value]).map(one => [id, isObject(one) ? one : { value: one }]),
    )
    return [
      ...entries.map(([id, entry]) => ({
        citation: {
          ...own,
          ...(entry.article && { article: entry.article }),
          ...(entry.confidence && { confidence: entry.confidence }),
        },
        what: id,
        figures: typeof entry.value === 'string' ? [...numbersIn(entry.value)].filter(says).slice(0, 1) : [],
        isValue: entry.status !== 'announced',
        at: file,
      })),
      ...none.map(id => ({ citation: own, what: id, figures: [], isNone: true, at: file })),
    ]
  })

const isArticle = text =>
  /^(?:第[零一二三四五六七八九十百千\d]+条|[一二三四五六七八九十]+（[一二三四五六七八九十]+）)/.test(text)

/** The sources of the packages, without their tests. */
const sources = () =>
  publishedFolders
    .filter(folder => !folder.endsWith('seeds'))
    .flatMap(folder =>
      readdirSync(join(folder, 'src'), { recursive: true })
        .filter(file => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file))
        .map(file => join(folder, 'src', file)),
    )
    .map(file => {
      const text = readFileSync(file, 'utf8')
      return {
        file: relative(root, file).replaceAll('\\', '/'),
        text,
        source: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true),
      }
    })

const within = (node, kind) => {
  const found = []
  const visit = one => {
    if (kind(one)) found.push(one)
    ts.forEachChild(one, visit)
  }
  visit(node)
  return found
}

const isArticleLiteral = node => ts.isStringLiteralLike(node) && isArticle(node.text)
const isOpenCall = node =>
  ts.isCallExpression(node) && node.expression.getText() === 'atArticle' && !node.arguments.some(ts.isStringLiteralLike)
const nameAround = node => {
  let up = node.parent
  while (up && !ts.isVariableDeclaration(up)) up = up.parent
  return up?.name.getText()
}

const declarationsOf = source =>
  within(source, ts.isVariableDeclaration).filter(({ initializer }) => initializer !== undefined)
const unwrapped = node =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? unwrapped(node.expression) : node

/** The citation that an object literal writes out by itself, or takes from a document and changes. */
const writtenIn = (object, documents) => {
  const citation = {}
  for (const property of object.properties) {
    if (ts.isSpreadAssignment(property)) Object.assign(citation, documents.get(property.expression.getText()))
    else if (ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer))
      citation[property.name.getText()] = property.initializer.text
  }
  return isCitation(citation) ? citation : undefined
}

/** The documents of the sources by the name that they have there: object literals with a title and a confidence. */
const documentsOf = parsed => {
  const documents = new Map()
  for (const { source } of parsed)
    for (const { name, initializer } of declarationsOf(source)) {
      const object = unwrapped(initializer)
      const citation = ts.isObjectLiteralExpression(object) ? writtenIn(object, documents) : undefined
      if (citation) documents.set(name.getText(), citation)
    }
  return documents
}

/**
 * The articles that the sources write out: `{ article, documents, at }`. A function shows what it cites only when it is called,
 * and no export does. `documents` are those that it can be of: what is called with it, or what a helper of the file names
 * (`const at = article => atArticle(law, article)`), or else every document of the file.
 */
export const citesOfSources = () => {
  const parsed = sources()
  const documents = documentsOf(parsed)
  const named = node => [
    ...new Set(within(node, one => ts.isIdentifier(one) && documents.has(one.text)).map(({ text: name }) => name)),
  ]
  // What a function of a file cites: the documents that it names, or that the file's constants name which it reads.
  const helpersOf = (source, ofKind = () => true) => {
    const all = new Map(declarationsOf(source).map(({ name, initializer }) => [name.getText(), initializer]))
    return [...all]
      .filter(([, initializer]) => ts.isArrowFunction(initializer) && ofKind(initializer))
      .map(([name, initializer]) => {
        const own = named(initializer)
        const read = within(initializer, one => ts.isIdentifier(one) && all.has(one.text) && one.text !== name)
        return [name, own.length > 0 ? own : [...new Set(read.flatMap(({ text: other }) => named(all.get(other))))]]
      })
      .filter(([, names]) => names.length > 0)
  }
  const isExported = ({ parent }) => /^export /.test(parent.parent.parent.getText())
  const shared = new Map(parsed.flatMap(({ source }) => helpersOf(source, isExported)))
  return parsed.flatMap(({ file, text, source }) => {
    const helpers = new Map([...shared, ...helpersOf(source)])
    /** `charityLawAt(on, '第六十条', '第六十一条')`: as many articles as documents, each of its own. */
    const ofCall = (call, literal) => {
      const given = call.arguments
        .filter(one => ts.isIdentifier(one) && documents.has(one.text))
        .map(({ text: name }) => name)
      const names = given.length > 0 ? given : (helpers.get(call.expression.getText()) ?? [])
      const articles = call.arguments.filter(isArticleLiteral)
      const index = articles.indexOf(literal)
      return names.length > 1 && articles.length === names.length && index >= 0 ? [names[index]] : names
    }
    // `atArticle(law, article)` outside of such a helper: the document of the articles that the file keeps in a table.
    const calledWith = within(source, one => ts.isCallExpression(one) && one.arguments.some(isArticleLiteral))
    const isHelper = name => calledWith.some(call => call.expression.getText() === name)
    const open = within(source, isOpenCall).filter(call => !isHelper(nameAround(call)))
    const ofTables = [...new Set(open.flatMap(call => named(call)))]
    // A file that imports no document may name one in a text: `社会救助法${article}`.
    const inWords = [...documents]
      .filter(([, { title }]) => text.includes(title.replace('中华人民共和国', '')))
      .map(([name]) => name)
    const imported = named(source)
    const inFile = ofTables.length > 0 ? ofTables : imported.length > 0 ? imported : inWords
    return within(source, isArticleLiteral).map(literal => {
      let names = []
      let written
      for (let up = literal.parent; names.length === 0 && !written && up && !ts.isSourceFile(up); up = up.parent) {
        if (ts.isCallExpression(up) && up.arguments.includes(literal)) names = ofCall(up, literal)
        if (ts.isObjectLiteralExpression(up)) written = writtenIn(up, documents)
      }
      if (names.length === 0 && !written && inFile.length === 1) names = inFile
      const sure = written !== undefined || names.length > 0
      return {
        article: literal.text,
        sure,
        documents: written ? [written] : (sure ? names : inFile).map(name => documents.get(name)),
        at: `${file}:${lineOf(text, literal.getStart())}`,
      }
    })
  })
}

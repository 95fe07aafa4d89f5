// What the packages cite: documents as they are written in the sources, and the articles behind each public export.
import ts from 'typescript'
import { citationFact, partsOfValue } from './figures.mjs'
import { lineOf } from './imports.mjs'

const literals = object =>
  Object.fromEntries(
    object.properties.flatMap(property =>
      ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
        ? [[property.name.getText(), property.initializer.text]]
        : [],
    ),
  )

/** Every citation that a source writes out: each object with a title that says how well it is known. */
export const citationsInSource = (file, text) => {
  if (!text.includes('confidence')) return []
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found = []
  const visit = node => {
    if (ts.isObjectLiteralExpression(node)) {
      const citation = literals(node)
      if (citation.title !== undefined && citation.confidence !== undefined)
        found.push(citationFact(citation, `${file}:${lineOf(text, node.getStart())}`))
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const isObject = value => typeof value === 'object' && value !== null
const isCitation = value => typeof value.title === 'string' && typeof value.confidence === 'string'

const nameOf = ({ label, title, name, id }) =>
  label?.zh ?? title?.zh ?? name?.zh ?? (typeof id === 'string' ? id : undefined)

/** Every citation inside a value, with the name of what cites it; schemas and functions are passed over. */
export const citationsWithin = value => {
  const seen = new Set()
  const found = []
  const visit = (one, name) => {
    if (!isObject(one) || seen.has(one) || '_zod' in one) return
    if (isCitation(one)) return found.push({ name, citation: one })
    seen.add(one)
    const own = nameOf(one) ?? name
    for (const child of one instanceof Map ? one.values() : Object.values(one)) visit(child, own)
  }
  visit(value, '')
  return found
}

/** What only gathers versions that are exported by themselves says nothing of its own: a program, the list of a package. */
const isGathered = (value, values) =>
  Array.isArray(value)
    ? value.length > 0 && value.every(one => isGathered(one?.program, values))
    : Array.isArray(value?.versions) && value.versions.every(one => values.has(one))

/** The articles behind each public export, each with the name of what cites it: `exported` are `{ package, name, value }`. */
export const citedArticles = exported => {
  const values = new Set(exported.map(({ value }) => value))
  return exported
    .filter(({ value }) => !isGathered(value, values))
    .flatMap(({ package: from, name, value }) =>
      citationsWithin(value)
        .filter(({ citation }) => citation.article !== undefined)
        .map(({ name: what, citation: { title, number, article } }) => ({
          group: `${from} ${name}`,
          key: number ? `${title} ${number}` : title,
          parts: [what === '' ? article : `${what}=${article}`],
          at: undefined,
        })),
    )
}

/** Each version of each program: from when to when, and by which document. */
export const programVersions = programs =>
  [...programs.values()].flatMap(({ id, versions }) =>
    versions.map(({ inForce: { from, to, cite } }) => {
      const { title, number, issued, effective, seen, article, confidence } = cite
      const said = { to, title, number, issued, effective, seen, article, confidence }
      return {
        group: id,
        key: from,
        parts: partsOfValue(Object.fromEntries(Object.entries(said).filter(([, one]) => one !== undefined))),
        at: undefined,
      }
    }),
  )

/** What the law itself sets, held beside the programs: `policies` are `{ program, values }`. */
export const nationalFigures = policies =>
  policies.flatMap(({ program, values }) =>
    Object.entries(values).map(([key, value]) => ({
      group: program,
      key,
      parts: partsOfValue(value),
      at: undefined,
    })),
  )

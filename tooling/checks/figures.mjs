// Figures and citations as they stand in YAML, whatever the layout of the file.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { root } from './workspace.mjs'

/** What is said about a figure and is none itself. */
const prose = new Set(['note', 'quote', 'span', 'heading', 'summary'])

const flat = value => {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{${Object.entries(value)
    .filter(([key]) => !prose.has(key))
    .map(([key, one]) => `${key} ${flat(one)}`)
    .join(', ')}}`
}

/** The fields of an object as parts of a digest; anything else is one part. */
export const partsOfValue = value => {
  if (typeof value !== 'object' || value === null) return [`value=${flat(value)}`]
  if (Array.isArray(value)) return value.map(flat)
  return Object.entries(value)
    .filter(([key]) => !prose.has(key))
    .map(([key, one]) => `${key}=${flat(one)}`)
}

/** What must not change in a citation: all but its article, which is for the rule that cites it, and the note. */
const citedFields = ['issuer', 'issued', 'effective', 'seen', 'confidence', 'url']

/** A citation as a fact, filed under the document's title and number. */
export const citationFact = (citation, at) => ({
  group: citation.title,
  key: citation.number ?? citation.issuer ?? 'without number',
  parts: citedFields.flatMap(name => (citation[name] === undefined ? [] : [`${name}=${citation[name]}`])),
  at,
})

/** Reads a text of YAML: its data, and the line of any node. */
const readYaml = text => {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  return { document, lineOf: node => counter.linePos(node?.range?.[0] ?? 0).line }
}

const keyed = (node, key) => (isMap(node) ? node.get(key, true) : undefined)

/** Every citation in a YAML file: each mapping that has a title and says how well it is known. */
export const citationsInYaml = (file, text) => {
  if (!text.includes('confidence')) return []
  const { document, lineOf } = readYaml(text)
  const found = []
  const visit = node => {
    if (isSeq(node)) for (const item of node.items) visit(item)
    if (!isMap(node)) return
    if (isScalar(keyed(node, 'title')) && isScalar(keyed(node, 'confidence')))
      found.push(citationFact(node.toJS(document), `${file}:${lineOf(node)}`))
    for (const { value } of node.items) visit(value)
  }
  visit(document.contents)
  return found
}

/** Every mapping with a deadline of its own beside a task, filed under the item that it stands in. */
const deadlinesIn = (file, contents, lineOf) => {
  const found = []
  const visit = (node, item) => {
    if (isSeq(node)) for (const one of node.items) visit(one, item)
    if (!isMap(node)) return
    const own = node.get('number') ?? item
    const [task, deadline] = [node.get('task'), node.get('deadline')]
    if (task !== undefined && deadline !== undefined)
      found.push({
        group: file,
        key: `${own} ${task}`,
        parts: partsOfValue({ deadline }),
        at: `${file}:${lineOf(keyed(node, 'deadline'))}`,
      })
    for (const { value } of node.items) visit(value, own)
  }
  visit(contents)
  return found
}

/** The figures of a plan: its days, those of its tasks, and each target but for its words. */
export const figuresOfPlan = (file, text) => {
  const { document, lineOf } = readYaml(text)
  const plan = document.toJS()
  const targets = keyed(document.contents, 'targets')
  const { division, year, issued, period } = plan
  return [
    { group: file, key: 'plan', parts: partsOfValue({ division, year, issued, period }), at: `${file}:1` },
    ...(plan.targets ?? []).map(({ id, ...target }, index) => ({
      group: file,
      key: id,
      parts: partsOfValue(target),
      at: `${file}:${lineOf(targets.items[index])}`,
    })),
    ...deadlinesIn(file, keyed(document.contents, 'sections'), lineOf),
  ]
}

/** The values that a policy document sets, and the days and places that hold for all of them. */
export const figuresOfPolicy = (file, text) => {
  const { document, lineOf } = readYaml(text)
  const { values, division, program, from, until, seen, none, for: places } = document.toJS() ?? {}
  const own = Object.entries({ division, program, from, until, seen, none, for: places }).filter(
    ([, one]) => one !== undefined,
  )
  const nodes = keyed(document.contents, 'values')
  return [
    { group: file, key: 'document', parts: partsOfValue(Object.fromEntries(own)), at: `${file}:1` },
    ...Object.entries(values ?? {}).map(([key, value]) => ({
      group: file,
      key,
      parts: partsOfValue(value),
      at: `${file}:${lineOf(keyed(nodes, key))}`,
    })),
  ]
}

/** What was reported: each observation of a list, filed under its indicator, place and day. */
export const figuresOfObservations = (file, text) => {
  const { document, lineOf } = readYaml(text)
  return (document.toJS() ?? []).map(({ indicator, division, date, source: _, ...rest }, index) => ({
    group: file,
    key: [indicator, division, date].join(' '),
    parts: partsOfValue(rest),
    at: `${file}:${lineOf(document.contents.items[index])}`,
  }))
}

/** The YAML files of a folder of the repository, as `[path, text]`. */
export const yamlIn = folder =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(file => !/(^|\/)(node_modules|dist)\//.test(file))
    .toSorted()
    .map(file => [file, readFileSync(join(root, file), 'utf8')])

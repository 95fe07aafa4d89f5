// What the pages say of programs, read from the programs and the policy documents.
import { divisionHistory, divisionName, fullName } from '@minzheng/core/divisions'
import { formatValue, idOfLeaf, leavesOf } from '@minzheng/policy'
import { knownUntil } from '@minzheng/rules'
import { coverageList } from '@minzheng/seeds/coverage'
import { policies } from '@minzheng/seeds/policies'
import { aboutRule, fieldsOf, loadPrograms, programs as registry } from 'minzheng'
import { exportOf } from '../../checks/topic-list.mjs'
import { formulasIn } from './formula.mjs'
import { languages } from './text.mjs'

/** A place by its full name, by the name it had, or by its code. */
export const placeName = code => fullName(code) ?? divisionName(code) ?? code

/** The named parts of a rule, each once, a part before what it is part of. */
const partsOf = rules => {
  const parts = new Set()
  const seen = new Set()
  const visit = node => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    for (const child of Object.values(node))
      if (Array.isArray(child)) child.forEach(visit)
      else if (child?.kind) visit(child)
    if (node.kind === 'named') parts.add(node)
  }
  Object.values(rules).forEach(visit)
  return parts
}

const formulas = Object.fromEntries(languages.map(language => [language, formulasIn(language)]))
const formulaOf = node => Object.fromEntries(languages.map(language => [language, formulas[language](node)]))

const versionOf = program => {
  const { inForce, rules, facts } = program
  const named = new Set(Object.values(rules))
  return {
    from: inForce.from,
    to: inForce.to,
    knownUntil: knownUntil(inForce),
    cite: inForce.cite,
    rules: Object.entries(rules).map(([name, node]) => ({ name, ...aboutRule(node), formula: formulaOf(node) })),
    parts: [...partsOf(rules)]
      .filter(node => !named.has(node))
      .map(node => ({ ...aboutRule(node), formula: formulaOf(node) })),
    fields: fieldsOf(facts),
  }
}

/** A value that the program reads: what it is, and what is known of it, place by place. */
const describedValue = (book, id) => {
  const definition = book.definitions.byId.get(id)
  const { label, unit, setBy, common } = definition
  const known = [...book.lives(id)].flatMap(([place, spans]) =>
    spans
      .filter(({ state }) => state === 'set' || state === 'none')
      .map(span => ({
        place,
        name: place === '' ? '' : placeName(place),
        from: span.from,
        to: span.to,
        value: span.state === 'set' ? formatValue(span.value, definition) : undefined,
        cite: span.entry.cite,
      })),
  )
  return { id, label, unit, setBy, common, known }
}

/** Without the notes of whoever wrote the document down, which the calculator does not show. */
const withoutNotes = data => JSON.parse(JSON.stringify(data, (key, value) => (key === 'note' ? undefined : value)))

/** The documents that set a value of these, with these values alone: what the page of one program needs. */
const documentsFor = ids =>
  policies.flatMap(document => {
    const values = Object.fromEntries(Object.entries(document.values ?? {}).filter(([id]) => ids.has(id)))
    const none = (document.none ?? []).filter(id =>
      id.endsWith('.*') ? [...ids].some(one => one.startsWith(id.slice(0, -1))) : ids.has(id),
    )
    if (Object.keys(values).length === 0 && none.length === 0) return []
    return [{ ...document, ...(document.values ? { values } : {}), ...(document.none ? { none } : {}) }]
  })

/** The places that documents set values for, each with its name and the days between which it surely stood, as a page has them. */
const divisionsIn = documents => {
  const codes = documents.flatMap(({ division, values = {} }) => [
    division,
    ...Object.values(values)
      .flat()
      .flatMap(value => value?.for ?? []),
  ])
  return [...new Set(codes)].toSorted().flatMap(code => {
    const [spell, later] = divisionHistory().spellsOf(code)
    const name = fullName(code)
    // Of a code that stood for several the table tells which.
    if (spell === undefined || later !== undefined || name === undefined) return []
    return [[code, name, spell.begins?.latest ?? null, spell.ends?.earliest ?? null]]
  })
}

/** Every program, or those that are named: from the packages of topics, and the book of what places set. */
export const programData = async (topicPackages, book, only) => {
  const topics = topicPackages.flatMap(one => one.topics.map(topic => ({ ...topic, package: one.name })))
  const registered = await loadPrograms()
  return registered
    .filter(({ program }) => only === undefined || only.includes(program.id))
    .map(({ program: { id, title, versions }, national }) => {
      const topic = topics.find(one => one.programs.includes(id))
      const ids = new Set(versions.flatMap(version => leavesOf(version.policy).map(leaf => idOfLeaf(id, leaf))))
      const documents = withoutNotes(documentsFor(ids))
      const reference = `${topic.package}/${topic.id}`
      return {
        id,
        title,
        package: registry().get(id).package,
        topic: topic.id,
        exported: exportOf(id),
        national: national !== undefined,
        versions: versions.map(versionOf).toReversed(),
        values: [...ids].filter(value => book.definitions.byId.has(value)).map(value => describedValue(book, value)),
        coverage: coverageList.filter(entry => entry.export?.startsWith(`${reference}#`) ?? false),
        documents,
        divisions: divisionsIn(documents),
      }
    })
}

import { levelOf, type Problem, problem } from '@minzheng/core'
import { emptyField, fieldsOf, isData, missingFields, notMapping } from './check-fields.js'
import { type CheckOptions, ValuesCheck } from './check-values.js'
import { overlapsOf, ownDayProblems } from './day-problems.js'
import type { ValueDefinitions } from './definitions.js'
import { PolicyDocument } from './document.js'
import { type Entry, entriesOfDocument, idsOfNone, nation } from './entries.js'
import { placesOutside } from './places-outside.js'
import type { PlaceProblems } from './policy-for.js'

/** Places that were not there on the first day of a value. */
const problemsOfPlaces = (
  entries: readonly Entry[],
  division: string,
  placeProblems: PlaceProblems | undefined,
): Problem[] => {
  if (!placeProblems) return []
  const asked = new Set<string>()
  return entries.flatMap(({ place, from, at }): Problem[] => {
    if (place === nation || asked.has(`${place} ${from}`)) return []
    asked.add(`${place} ${from}`)
    const path = place === division ? ['division'] : [...at, 'for']
    return placeProblems(place, from).map(one => ({
      ...one,
      // Of a question it is worth a look; a document that sets values for what was not there is wrong.
      severity: one.code === 'division-undecided' ? 'warning' : 'error',
      path,
    }))
  })
}

/** Whether a place is of a level or above it. */
const isAtLeast = (place: string, level: 'province' | 'prefecture'): boolean => {
  const own = levelOf(place)
  return own === 'province' || own === level
}

const levels = {
  province: { zh: '省级', en: 'province' },
  prefecture: { zh: '设区的市级以上', en: 'city of districts' },
}

/** Values that a document sets although the law leaves them to those above its place: one that only hands them on names the one it follows. */
const setTooLow = (entries: readonly Entry[], division: string, { byId }: ValueDefinitions): Problem[] =>
  entries.flatMap(({ id, from, at }): Problem[] => {
    const { setBy, label } = byId.get(id) ?? {}
    if (!setBy || from < setBy.since || isAtLeast(division, setBy.level)) return []
    return [
      problem(
        'set-below-level',
        'warning',
        at,
        [
          `自 ${setBy.since} 起，${label?.zh ?? id}由${levels[setBy.level].zh}人民政府确定（${setBy.law}）。`,
          `Since ${setBy.since} the ${levels[setBy.level].en} sets ${label?.en ?? id} (${setBy.law}).`,
        ],
        [
          '如系转发上级标准，请写上级文件；如系自行规定，请核对依据。',
          'Where it hands on a standard from above, cite that document; where it is its own, check on what ground.',
        ],
      ),
    ]
  })

/** The days of the document itself, said once and not for each of its values. */
const sharedDayProblems = ({ from, until }: PolicyDocument): Problem[] => {
  const start = typeof from === 'object' ? from.between[1] : from
  const end = typeof until === 'object' ? until.unknownAfter : until
  const reversed = typeof from === 'object' && from.between[0] >= from.between[1]
  if (!reversed && !(start !== undefined && end !== undefined && end < start)) return []
  return [
    problem(
      'days-out-of-order',
      'error',
      [reversed ? 'from' : 'until'],
      reversed
        ? ['起始日的两个日期，前一个须早于后一个。', 'Of the two days of the beginning, the first must be the earlier.']
        : [`文件自 ${start} 起，却止于 ${end}。`, `The document begins on ${start} but ends on ${end}.`],
      ['请改正日期。', 'Mend the dates.'],
    ),
  ]
}

const hasOwnDays = (document: PolicyDocument, { at: [, id, index] }: Entry): boolean => {
  const value = document.values?.[String(id)]
  const entry = Array.isArray(value) ? value[Number(index)] : value
  return typeof entry === 'object' && (entry.from !== undefined || entry.until !== undefined)
}

export interface Checked {
  /** The document as far as it could be read. */
  readonly document: PolicyDocument
  readonly problems: Problem[]
}

/** Checks a document as data: everything that a hand can write wrong, in one pass. */
export const checkDocument = (data: unknown, options: CheckOptions): Checked | { readonly problems: Problem[] } => {
  if (!isData(data))
    return { problems: [notMapping([], '这个文件不是一份政策文件。', 'This file is no policy document.')] }
  const { values, ...rest } = data
  const { values: _, ...shape } = PolicyDocument.shape
  const problems = missingFields(data)
  const fields = fieldsOf(rest, shape, [], problems) as PolicyDocument
  const check = new ValuesCheck(options, 'from' in data)
  if (values === null) problems.push(emptyField([], 'values'))
  else if (values !== undefined && !isData(values))
    problems.push(notMapping(['values'], 'values 下应是“标识: 取值”。', 'Under values stands "id: value".'))
  else for (const [id, written] of Object.entries(values ?? {})) check.add(id, written)
  if (values === undefined && !('none' in data))
    problems.push(
      problem(
        'document-sets-nothing',
        'error',
        [],
        ['这份文件没有设定任何取值。', 'This document sets nothing.'],
        [
          '请在 values 下写明取值，例如 dibao.standard.urban: 735元/月。',
          'Give its values under "values", such as dibao.standard.urban: 735元/月.',
        ],
      ),
    )
  const document: PolicyDocument = { ...fields, ...(values === undefined ? {} : { values: { ...check.values } }) }
  for (const [index, name] of (fields.none ?? []).entries()) {
    const [first] = idsOfNone(name, document, options.definitions)
    const isScale = name.endsWith('.*')
    const known = isScale
      ? [...options.definitions.byId.keys()].some(id => id.startsWith(name.slice(0, -1)))
      : first !== undefined && options.definitions.byId.has(first)
    if (!known) check.unknownId(['none', index], name)
  }
  for (const one of check.problems) problems.push(one)
  for (const one of sharedDayProblems(document)) problems.push(one)
  const entries = fields.division === undefined ? [] : entriesOfDocument(document, options.definitions)
  for (const entry of entries)
    if (hasOwnDays(document, entry)) for (const one of ownDayProblems(entry)) problems.push(one)
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.id} ${entry.place}`
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  for (const group of groups.values()) for (const { problem: one } of overlapsOf(group)) problems.push(one)
  for (const one of problemsOfPlaces(entries, fields.division, options.placeProblems)) problems.push(one)
  if (fields.division !== undefined) for (const one of placesOutside(document)) problems.push(one)
  for (const one of setTooLow(entries, document.division, options.definitions)) problems.push(one)
  return { document, problems }
}

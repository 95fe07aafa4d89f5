import type { Problem } from '@minzheng/core'
import { error, itemsOf, type Placed, type PlanDraft, sectionsOf, warning } from './draft.js'

interface Kind {
  readonly code: 'section' | 'item'
  readonly zh: string
  readonly en: string
}
const sectionKind: Kind = { code: 'section', zh: '部分', en: 'Section' }
const itemKind: Kind = { code: 'item', zh: '事项', en: 'Item' }

type Numbered = Placed<{ readonly number?: number | undefined }>
type WithNumber = Placed<{ readonly number: number }>
const hasNumber = (entry: Numbered): entry is WithNumber => entry.value.number !== undefined

const rangeText = (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`)

const gaps = (kind: Kind, entries: readonly Numbered[]): Problem[] => {
  const numbered = entries.filter(hasNumber).sort((a, b) => a.value.number - b.value.number)
  // An entry whose number is malformed is reported as such and may be the one that seems to be missing.
  let unreadable = entries.length - numbered.length
  let previous = 0
  return numbered.flatMap(entry => {
    const missing = entry.value.number - previous - 1
    const first = previous + 1
    previous = entry.value.number
    if (missing <= 0) return []
    if (missing <= unreadable) {
      unreadable -= missing
      return []
    }
    const range = rangeText(first, entry.value.number - 1)
    return [
      error(
        `${kind.code}-number-gap`,
        [...entry.path, 'number'],
        { zh: `${kind.zh}编号缺 ${range}。`, en: `${kind.en} number ${range} is missing.` },
        {
          zh: `请补上缺少的${kind.zh}，或改正编号，使其自 1 起连续。`,
          en: `Add what is missing, or number on from 1 without gaps.`,
        },
      ),
    ]
  })
}

const order = (kind: Kind, entries: readonly Numbered[]): Problem[] => {
  const seen = new Set<number>()
  let highest = 0
  return entries.filter(hasNumber).flatMap(({ value: { number }, path }) => {
    const before = highest
    highest = Math.max(highest, number)
    if (seen.has(number))
      return [
        error(
          `${kind.code}-number-duplicate`,
          [...path, 'number'],
          { zh: `${kind.zh}编号 ${number} 重复。`, en: `${kind.en} number ${number} occurs twice.` },
          { zh: '请改正其中一处编号。', en: 'Mend one of the two numbers.' },
        ),
      ]
    seen.add(number)
    if (number > before) return []
    return [
      error(
        `${kind.code}-number-disorder`,
        [...path, 'number'],
        {
          zh: `${kind.zh}编号 ${number} 排在 ${before} 之后。`,
          en: `${kind.en} number ${number} comes after ${before}.`,
        },
        { zh: '请按编号顺序排列。', en: 'Put them in the order of their numbers.' },
      ),
    ]
  })
}

const numberingProblems = (kind: Kind, entries: readonly Numbered[]): Problem[] => [
  ...gaps(kind, entries),
  ...order(kind, entries),
]

/** Whether each of several sections counts its items from 1 by itself: 1 2 3, 1 2. */
const restartsInEachSection = (lists: readonly (readonly Numbered[])[]): boolean => {
  const filled = lists.filter(list => list.length > 0)
  const fromOne = (list: readonly Numbered[]) => list.every(({ value }, index) => value.number === index + 1)
  return filled.length > 1 && filled.every(fromOne)
}

/**
 * Sections and items are numbered 1, 2, 3 …, items through the whole plan. A plan that counts its items anew in every
 * section gets one warning in place of an error per item; only the targets that its numbers leave open are errors.
 */
export const checkNumbering = (plan: PlanDraft): Problem[] => {
  const sections = sectionsOf(plan)
  const lists = sections.map(itemsOf)
  if (!restartsInEachSection(lists))
    return [...numberingProblems(sectionKind, sections), ...numberingProblems(itemKind, lists.flat())]
  return [
    ...numberingProblems(sectionKind, sections),
    warning(
      'item-numbering-restarts',
      ['sections'],
      { zh: '各部分的事项都从 1 起重新编号。', en: 'Every section numbers its items from 1 again.' },
      {
        zh: '请全文连续编号，使目标能指明其事项。',
        en: 'Number the items through the plan, so that a target can name its item.',
      },
    ),
  ]
}

/** A plan says something, and so does each of its sections. */
export const checkEmptiness = (plan: PlanDraft): Problem[] => {
  if (plan.sections?.length === 0)
    return [
      warning(
        'plan-empty',
        ['sections'],
        { zh: '要点没有任何部分。', en: 'The plan has no section.' },
        { zh: '请补充各部分及其事项。', en: 'Add its sections and their items.' },
      ),
    ]
  return sectionsOf(plan).flatMap(({ value, path }) =>
    value.items?.length === 0
      ? [
          warning(
            'section-empty',
            [...path, 'items'],
            { zh: `第 ${value.number ?? '?'} 部分没有事项。`, en: `Section ${value.number ?? '?'} has no items.` },
            { zh: '请补充其事项，或删去这一部分。', en: 'Add its items, or remove the section.' },
          ),
        ]
      : [],
  )
}

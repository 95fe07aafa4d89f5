import type { Problem } from '@minzheng/core'
import type { Span } from '../plan.js'
import {
  error,
  type ItemDraft,
  itemsOf,
  measuresOf,
  type Placed,
  type PlanDraft,
  sectionsOf,
  targetsOf,
} from './draft.js'

type Spanned = Placed<{ readonly span?: Span | undefined }>

const isReversed = (span: Span): boolean => span[0] >= span[1]
const inOrder = (span: Span | undefined): span is Span => span !== undefined && !isReversed(span)

const checkOwn = (entries: readonly Spanned[]): Problem[] =>
  entries.flatMap(({ value: { span }, path }) =>
    span === undefined || !isReversed(span)
      ? []
      : [
          error(
            'span-reversed',
            [...path, 'span'],
            {
              zh: `位置 [${span.join(', ')}) 起点不在终点之前。`,
              en: `The span [${span.join(', ')}) does not begin before its end.`,
            },
            { zh: '请改为 [起, 止)，起小于止。', en: 'Write [start, end) with start below end.' },
          ),
        ],
  )

const checkOrder = (entries: readonly Spanned[]): Problem[] => {
  let end = 0
  return entries.flatMap(({ value: { span }, path }) => {
    if (!inOrder(span)) return []
    const overlaps = span[0] < end
    end = Math.max(end, span[1])
    if (!overlaps) return []
    return [
      error(
        'span-disordered',
        [...path, 'span'],
        { zh: '位置与前一条重叠，或排在其前。', en: 'The span overlaps the one before, or comes before it.' },
        { zh: '请按原文顺序给出互不重叠的位置。', en: 'Give spans in the order of the text that do not overlap.' },
      ),
    ]
  })
}

const checkInside = (parent: Span | undefined, children: readonly Spanned[]): Problem[] => {
  if (!inOrder(parent)) return []
  return children.flatMap(({ value: { span }, path }) =>
    !inOrder(span) || (parent[0] <= span[0] && span[1] <= parent[1])
      ? []
      : [
          error(
            'span-outside-parent',
            [...path, 'span'],
            {
              zh: `位置 [${span.join(', ')}) 超出上一级的 [${parent.join(', ')})。`,
              en: `The span [${span.join(', ')}) is not inside [${parent.join(', ')}), where its parent stands.`,
            },
            { zh: '请核对两处位置。', en: 'Check the two spans.' },
          ),
        ],
  )
}

/** Sections, items and targets stand where the text has them: inside their parents, in order; a quote fills its span. */
export const checkSpans = (plan: PlanDraft): Problem[] => {
  const sections = sectionsOf(plan)
  const items = sections.flatMap(itemsOf)
  const targets = targetsOf(plan)
  const itemByNumber = new Map<number, ItemDraft | undefined>()
  for (const { value } of items)
    if (value.number !== undefined) itemByNumber.set(value.number, itemByNumber.has(value.number) ? undefined : value)
  return [
    ...checkOwn([...sections, ...items, ...items.flatMap(measuresOf), ...targets]),
    ...checkOrder(sections),
    ...checkOrder(items),
    ...sections.flatMap(section => checkInside(section.value.span, itemsOf(section))),
    ...items.flatMap(item => checkInside(item.value.span, measuresOf(item))),
    ...targets.flatMap(target =>
      target.value.item === undefined ? [] : checkInside(itemByNumber.get(target.value.item)?.span, [target]),
    ),
    ...targets.flatMap(({ value: { quote, span }, path }) =>
      quote === undefined || !inOrder(span) || quote.length === span[1] - span[0]
        ? []
        : [
            error(
              'quote-span-mismatch',
              [...path, 'span'],
              {
                zh: `引文 ${quote.length} 字，位置却有 ${span[1] - span[0]} 字。`,
                en: `The quote has ${quote.length} characters, its span ${span[1] - span[0]}.`,
              },
              { zh: '请使位置恰为引文所在。', en: 'Let the span be exactly where the quote stands.' },
            ),
          ],
    ),
  ]
}

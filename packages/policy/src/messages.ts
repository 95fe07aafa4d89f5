import type { Citation, DivisionCode, LocalizedText, PlainDate } from '@minzheng/core'
import type { BookFinding, PolicyBook } from './book.js'
import type { PolicyProgram, ValueDefinitions } from './definitions.js'
import type { NameOf } from './found-source.js'
import type { SchemaLeaf } from './schema-leaves.js'
import type { KnownSpan } from './source.js'
import type { ValueSpan } from './timeline.js'

/** The most spans that a message names; the source holds all. */
const mostNamed = 8

const spansText = (spans: readonly KnownSpan[], country: string, now: string): string =>
  spans
    .slice(0, mostNamed)
    .map(
      ({ division, name, from, to }) =>
        `${division === undefined ? country : (name ?? division)} ${from} – ${to ?? now}`,
    )
    .join('; ') + (spans.length > mostNamed ? ' …' : '')

/** Why the one entry that speaks of the day does not say. */
const whyUnsure = ({ entry, from }: ValueSpan): LocalizedText => {
  if (entry.perhapsFrom !== undefined && from < entry.from)
    return {
      zh: `《${entry.cite.title}》的起始日不详（${entry.perhapsFrom} 至 ${entry.from} 之间）`,
      en: `the first day of ${entry.cite.title} is not known (between ${entry.perhapsFrom} and ${entry.from})`,
    }
  if (entry.unknownAfter !== undefined && from > entry.unknownAfter)
    return {
      zh: `《${entry.cite.title}》取值只知至 ${entry.unknownAfter}`,
      en: `the value of ${entry.cite.title} is known only until ${entry.unknownAfter}`,
    }
  if (entry.mayBeRaised)
    return {
      zh: `《${entry.cite.title}》定为 ${entry.written}，各地可以更高，当地是否另定不详`,
      en: `${entry.cite.title} sets ${entry.written}; places may set more, and whether this one did is not known`,
    }
  return { zh: `《${entry.cite.title}》取值读不出来`, en: `the value of ${entry.cite.title} cannot be read` }
}

/** A question with a way to name divisions. */
export interface Asked {
  readonly place: DivisionCode
  readonly date: PlainDate
  readonly nameOf: NameOf
}

const placeText = ({ place, nameOf }: Asked): LocalizedText =>
  place === '100000' ? { zh: '全国', en: 'the nation' } : { zh: nameOf(place) ?? place, en: nameOf(place) ?? place }

/** Why nothing can be said, where something was found all the same. */
export const whyOpen = (found: BookFinding, { byId }: ValueDefinitions): LocalizedText | undefined => {
  if (found.status === 'unsure') return whyUnsure(found.span)
  if (found.status !== 'differs') return undefined
  const labels = found.ids.map(id => byId.get(id)?.label ?? { zh: id, en: id })
  return {
    zh: `${labels.map(({ zh }) => zh).join('与')}不同`,
    en: `${labels.map(({ en }) => en).join(' and ')} differ`,
  }
}

/** That a value is not known for a place on a day, by its label, and where it is known. */
export const notKnownMessage = (
  program: PolicyProgram,
  leaf: SchemaLeaf,
  found: BookFinding,
  known: readonly KnownSpan[],
  { definitions }: PolicyBook,
  asked: Asked,
): LocalizedText => {
  const { label } = leaf.meta
  const where = placeText(asked)
  const why = whyOpen(found, definitions)
  return {
    zh: `${where.zh}在 ${asked.date} 的${program.title.zh}“${label?.zh ?? leaf.key}”没有有据可查的取值${why ? `：${why.zh}` : ''}${known.length > 0 ? `；已知：${spansText(known, '全国', '今')}` : '，任何日期的都没有'}。`,
    en: `No value of ${program.title.en} "${label?.en ?? leaf.key}" is known for ${where.en} on ${asked.date}${why ? `: ${why.en}` : ''}${known.length > 0 ? `; known are: ${spansText(known, 'nation', 'now')}` : ', nor for any other day'}.`,
  }
}

export const bringIt: LocalizedText = {
  zh: '请换一个已知的日期或地方，或用自己的政策文件补上该取值及其出处。',
  en: 'Use a day or place that is known, or bring the value and its source in a policy document of your own.',
}

export const unconfirmedMessage = (program: PolicyProgram, leaf: SchemaLeaf, cite: Citation): LocalizedText => ({
  zh: `${program.title.zh}“${leaf.meta.label?.zh ?? leaf.key}”的取值只见于未经核实的来源：${cite.title}。`,
  en: `The value of ${program.title.en} "${leaf.meta.label?.en ?? leaf.key}" rests on a source that nobody confirmed: ${cite.title}.`,
})

export const confirmIt: LocalizedText = {
  zh: '请核实后改正其可信度，或明确允许使用未核实的取值。',
  en: 'Confirm it and mend its confidence, or say that unverified values may be used.',
}

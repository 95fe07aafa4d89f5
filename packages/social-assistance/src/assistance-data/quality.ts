import { atArticle, type Citation, divideExact, type LocalizedText, type PlainDate } from '@minzheng/core'
import { assistanceLaw2026, lowIncomeOpinion2023 } from '../shared/documents.js'
import { type AssistanceExchange, exchangedProgrammes, exchangeProblems, type exchangeRules } from './exchange.js'

/** What a record of a case should hold to be complete. */
export const recordGaps = {
  'birth-missing': { zh: '缺出生日期', en: 'No day of birth' },
  'area-missing': { zh: '缺城乡属性', en: 'Town or country not told' },
  'decision-missing': { zh: '已享受救助而缺审核确认日期', en: 'Helped, without the day of a decision' },
  'result-missing': { zh: '已审核确认而缺结果', en: 'Decided, without what was decided' },
  'start-missing': { zh: '已批准而缺救助起始日', en: 'Granted, without its first day' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A gap of {@link recordGaps}. */
export type RecordGap = keyof typeof recordGaps

/** How good the records of an exchange are. */
export interface RecordQuality {
  /** Persons, households, cases and benefits. */
  readonly records: number
  /** Records with nothing wrong or lacking, and their share from 0 to 1; `null` where there is none. */
  readonly sound: number
  readonly rate: number | null
  /** How often each rule of {@link exchangeRules} is broken, and each gap found; what does not occur is left out. */
  readonly found: Readonly<Partial<Record<RecordGap | keyof typeof exchangeRules, number>>>
}

/**
 * By which document records are to be complete and right on a day: 社会救助法 art. 62, before it 国办发〔2023〕39号 三（二）. `undefined` before
 * 2023-10-19.
 */
export const recordQualityDuty = (date: PlainDate): Citation | undefined =>
  date >= assistanceLaw2026.effective
    ? atArticle(assistanceLaw2026, '第六十二条')
    : date >= lowIncomeOpinion2023.effective
      ? atArticle(lowIncomeOpinion2023, '三（二）')
      : undefined

/** Holds the records of an exchange against its rules and looks for what they lack (社会救助数据质量). */
export const recordQuality = (exchange: AssistanceExchange): RecordQuality => {
  const { persons, households, cases, benefits } = exchange
  const gaps: { readonly gap: RecordGap; readonly record: string }[] = [
    ...persons.flatMap(({ birth }, index) =>
      birth === null ? [{ gap: 'birth-missing' as const, record: `persons ${index}` }] : [],
    ),
    ...households.flatMap(({ area }, index) =>
      area === null ? [{ gap: 'area-missing' as const, record: `households ${index}` }] : [],
    ),
    ...cases.flatMap(({ programme, from, decided, granted }, index) => {
      const record = `cases ${index}`
      const { decidedFirst } = exchangedProgrammes[programme]
      return [
        ...(decidedFirst && from !== null && decided === null ? [{ gap: 'decision-missing' as const, record }] : []),
        ...(decided !== null && granted === null ? [{ gap: 'result-missing' as const, record }] : []),
        // What is given once has no first day.
        ...(decidedFirst && granted === true && from === null ? [{ gap: 'start-missing' as const, record }] : []),
      ]
    }),
  ]
  // What is merely odd leaves a record sound.
  const broken = exchangeProblems(exchange)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => ({ code: code as keyof typeof exchangeRules, record: `${path[0]} ${path[1]}` }))
  const found: Partial<Record<RecordGap | keyof typeof exchangeRules, number>> = {}
  for (const code of [...broken.map(one => one.code), ...gaps.map(({ gap }) => gap)])
    found[code] = (found[code] ?? 0) + 1
  const records = persons.length + households.length + cases.length + benefits.length
  const sound = records - new Set([...broken, ...gaps].map(({ record }) => record)).size
  return { records, sound, rate: records === 0 ? null : divideExact(sound, records), found }
}

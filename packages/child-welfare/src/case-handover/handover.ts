import {
  addMonths,
  areInOrder,
  atArticle,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import { deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { minorsProtectionLaw } from '../shared/documents.js'

/** Who hands over what was found of a minor in a case or an incident (案事件). */
export const handoverSources = {
  police: { zh: '公安机关', en: 'Police' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
  court: { zh: '人民法院', en: 'Court' },
  justice: { zh: '司法行政部门', en: 'Justice administration' },
  hotline: { zh: '未成年人保护热线', en: 'Hotline for the protection of minors' },
  report: { zh: '强制报告、主动发现', en: 'Report, or found on a round' },
  other: { zh: '学校、卫生健康等其他单位', en: 'Another body, as a school or hospital' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A source: see {@link handoverSources}. */
export type HandoverSource = keyof typeof handoverSources

/**
 * What a minor in a case may need, whom it is handed to, and the article. The law names civil affairs for guardianship and the bodies
 * of legal aid and judicial relief; the others are those in charge of the matter.
 */
export const handoverNeeds = {
  living: {
    zh: '生活困难、经济救助',
    en: 'Help with living',
    to: 'civil-affairs',
    article: '第九十一条、第一百一十一条',
  },
  guardianship: { zh: '临时监护', en: 'Temporary guardianship', to: 'civil-affairs', article: '第九十二条' },
  treatment: { zh: '医疗救治、康复', en: 'Treatment and rehabilitation', to: 'health', article: '第九十一条' },
  schooling: { zh: '转学、复学安置', en: 'A school', to: 'education', article: '第八十三条、第一百一十一条' },
  counselling: { zh: '心理干预', en: 'Psychological help', to: 'health', article: '第一百一十一条' },
  'legal-aid': { zh: '法律援助', en: 'Legal aid', to: 'legal-aid', article: '第一百零四条' },
  'judicial-relief': { zh: '司法救助', en: 'Judicial relief', to: 'justice-organ', article: '第一百零四条' },
} as const satisfies Readonly<Record<string, LocalizedText & { to: string; article: string }>>
/** A need: see {@link handoverNeeds}. */
export type HandoverNeed = keyof typeof handoverNeeds

/** One minor of a case, handed over to those who help, and what became of each need. */
export const CaseHandover = z.strictObject({
  /** A number, never a name (未成年人保护法 art. 103). */
  child: z.string().min(1),
  source: z.enum(keysOf(handoverSources)),
  foundOn: PlainDate,
  needs: z
    .array(
      z.strictObject({
        need: z.enum(keysOf(handoverNeeds)),
        handedOn: PlainDate.nullable(),
        acceptedOn: PlainDate.nullable().default(null),
        /** Helped, or found not to need it, and the source was told; `null`: not yet. Left out: not told. */
        answeredOn: PlainDate.nullish(),
      }),
    )
    .min(1),
})
export type CaseHandover = z.infer<typeof CaseHandover>

/** How a need stands. */
export type HandoverState = 'open' | 'handed' | 'accepted' | 'answered'

/** How a need of a handover stands on a day. */
export const handoverState = (
  { handedOn, acceptedOn, answeredOn }: CaseHandover['needs'][number],
  asOf: PlainDate,
): HandoverState => {
  const by = (on: PlainDate | null | undefined) => happenedBy(on, asOf)
  return by(answeredOn) ? 'answered' : by(acceptedOn) ? 'accepted' : by(handedOn) ? 'handed' : 'open'
}

/**
 * What is wrong with a handover on a day: `handover-order` (handed before it was found, accepted before handed, answered before
 * accepted); `handover-skipped` (accepted or answered, and never handed over); `handover-twice` (a need that stands before);
 * `handover-open` (found, and not handed over: the law sets no days, so a warning); `handover-late` (not answered, or answered
 * after the days that a place asks for, counted from the hand-over, where it asks; a warning where it is not told). Nothing of what was found before the law,
 * 2021-06-01.
 */
export const handoverProblems = (
  handover: CaseHandover,
  asOf: PlainDate,
  answeredBy?: (handedOn: PlainDate) => PlainDate,
): Problem[] =>
  handover.needs.flatMap((one, index): Problem[] => {
    if (handover.foundOn > asOf || handover.foundOn < minorsProtectionLaw.effective) return []
    const { need, handedOn, acceptedOn, answeredOn } = one
    const { zh, en } = handoverNeeds[need]
    if (handover.needs.findIndex(other => other.need === need) < index)
      return [
        problem(
          'handover-twice',
          'error',
          ['needs', index],
          [`“${zh}”登记了两次。`, `"${en}" is on record twice.`],
          ['请合并。', 'Keep one.'],
        ),
      ]
    if (!areInOrder([handover.foundOn, handedOn, acceptedOn, answeredOn]))
      return [
        problem(
          'handover-order',
          'error',
          ['needs', index],
          [`“${zh}”的发现、移送、受理、反馈日期次序不符。`, `The days of "${en}" are not in the order of its steps.`],
          ['请核对日期。', 'Check the days.'],
        ),
      ]
    const state = handoverState(one, asOf)
    if (handedOn === null && state !== 'open')
      return [
        problem(
          'handover-skipped',
          'error',
          ['needs', index, 'handedOn'],
          [`“${zh}”已受理或者反馈，没有移送日期。`, `"${en}" was accepted or answered, and no hand-over is on record.`],
          ['请补记移送日期。', 'Record the day of the hand-over.'],
        ),
      ]
    if (state === 'open')
      return [
        problem(
          'handover-open',
          'warning',
          ['needs', index, 'handedOn'],
          [`“${zh}”尚未移送。`, `"${en}" was not handed over.`],
          ['请移送。', 'Hand it over.'],
        ),
      ]
    const due = handedOn === null ? undefined : answeredBy?.(handedOn)
    if (due === undefined || !isLate(answeredOn ?? null, due, asOf)) return []
    return [
      problem(
        'handover-late',
        answeredOn === undefined ? 'warning' : 'error',
        ['needs', index, 'answeredOn'],
        answeredOn === undefined
          ? [
              `“${zh}”应于 ${due} 前反馈，没有记录是否反馈。`,
              `"${en}" was to be answered by ${due}; whether it was is not on record.`,
            ]
          : [`“${zh}”应于 ${due} 前反馈。`, `"${en}" was to be answered by ${due}.`],
        ['请办理并反馈。', 'See to it, and answer.'],
      ),
    ]
  })

/**
 * The last day for the written reply of a unit to which police, procuratorate, court or justice administration made a proposal
 * because it did not do its duty for minors: one month (未成年人保护法 art. 114); a last day that is a day off moves to the next working day
 * (民法典 art. 203), where the days off of the year are known. `undefined` of a proposal from before the law,
 * 2021-06-01: the law of its day was not read.
 */
export const proposalReplyDueOn = (
  proposedOn: PlainDate,
): { readonly dueOn: PlainDate; readonly cite: Citation } | undefined => {
  if (proposedOn < minorsProtectionLaw.effective) return undefined
  const { due } = deadline(proposedOn, { amount: 1, unit: 'month' }, { plainDays: 'calendar', dayOff: 'moves' })
  return { dueOn: due ?? addMonths(proposedOn, 1), cite: atArticle(minorsProtectionLaw, '第一百一十四条') }
}

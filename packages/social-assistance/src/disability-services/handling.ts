import { isLate, keysOf, type LocalizedText, PlainDate, type Problem, problem } from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { crossProvinceNotice2021, onlineHandling2022 } from './documents.js'

const text = z.string().min(1).max(200)
const day = PlainDate.nullable().default(null)

/** By which way an application came. */
export const handlingChannels = {
  window: { zh: '户籍地窗口', en: 'Window at home' },
  'cross-province': { zh: '跨省通办窗口', en: 'Window in another province' },
  'cross-region': { zh: '省内异地窗口', en: 'Window elsewhere in the province' },
  online: { zh: '全程网办', en: 'Online' },
} as const satisfies Record<string, LocalizedText>
/** A way of applying: see {@link handlingChannels}. */
export type HandlingChannel = keyof typeof handlingChannels
const channel = z.enum(keysOf(handlingChannels))

/** An application for the two subsidies for disabled people, as both ends record it. Days that have not come yet are `null`. */
export const SubsidyApplication = z.strictObject({
  id: text,
  channel,
  /** All papers were there. */
  completeOn: PlainDate,
  /** Sent to the place of registration, and there. */
  pushedOn: day,
  decidedOn: day,
  /** The applicant was told of the outcome. */
  toldOn: day,
})
export type SubsidyApplication = z.infer<typeof SubsidyApplication>

/** The first day on which a channel was open. A window at home always was. */
export const channelOpenFrom: Readonly<Record<HandlingChannel, PlainDate | null>> = {
  window: null,
  'cross-province': crossProvinceNotice2021.effective,
  'cross-region': crossProvinceNotice2021.effective,
  online: onlineHandling2022.effective,
}

/** One step of an application from elsewhere, with its last day. */
export interface HandlingStep {
  readonly id: 'push' | 'decide' | 'tell'
  readonly title: LocalizedText
  readonly deadline: Deadline
  readonly doneOn: PlainDate | null
}

const workingDays = (from: PlainDate, amount: number): Deadline =>
  deadline(from, { amount, unit: 'working-day' }, { plainDays: 'calendar' })

/**
 * The steps of an application that is handed in elsewhere (跨省通办): sent on within 3 working days of the papers being complete,
 * decided within 10 of being received, told within 3 of the outcome. What has not begun has no day. Other channels have no such
 * limits: there are none.
 */
export const crossProvinceCalendar = ({
  channel,
  completeOn,
  pushedOn,
  decidedOn,
  toldOn,
}: SubsidyApplication): readonly HandlingStep[] => {
  if (channel !== 'cross-province' && channel !== 'cross-region') return []
  return [
    {
      id: 'push',
      title: { zh: '推送至户籍地', en: 'Sent to the place of registration' },
      deadline: workingDays(completeOn, 3),
      doneOn: pushedOn,
    },
    ...(pushedOn === null
      ? []
      : [
          {
            id: 'decide' as const,
            title: { zh: '完成资格认定', en: 'Decided' },
            deadline: workingDays(pushedOn, 10),
            doneOn: decidedOn,
          },
        ]),
    ...(decidedOn === null
      ? []
      : [
          {
            id: 'tell' as const,
            title: { zh: '告知申请人', en: 'The applicant is told' },
            deadline: workingDays(decidedOn, 3),
            doneOn: toldOn,
          },
        ]),
  ]
}

/** What is late on a day (`subsidy-late`), cannot be told, or came by a channel before it was open (`subsidy-channel`). */
export const subsidyApplicationProblems = (application: SubsidyApplication, asOf: PlainDate): Problem[] => {
  const opened = channelOpenFrom[application.channel]
  return [
    ...(opened !== null && application.completeOn < opened
      ? [
          problem(
            'subsidy-channel',
            'error',
            ['channel'],
            [`该渠道自 ${opened} 起开通。`, `The channel was open from ${opened} on.`],
            ['请核对渠道或者日期。', 'Check the channel or the day.'],
          ),
        ]
      : []),
    ...crossProvinceCalendar(application).flatMap(({ id, title, deadline: { due, problem: unknown }, doneOn }) =>
      unknown
        ? [unknown]
        : due !== null && isLate(doneOn, due, asOf)
          ? [
              problem(
                'subsidy-late',
                'error',
                [id],
                [`${title.zh}：期限为 ${due}，已超期。`, `${title.en}: was due by ${due}.`],
                ['请尽快办理。', 'Do it now.'],
              ),
            ]
          : [],
    ),
  ]
}

/** The matters that one application for disabled people bundles (“扶残助困”一件事), in the order in which they hang on each other. */
export const disabilityMatters = {
  certificate: { zh: '残疾人证办理', en: 'Disability certificate', after: null },
  'living-subsidy': { zh: '困难残疾人生活补贴', en: 'Living subsidy', after: 'certificate' },
  'nursing-subsidy': { zh: '重度残疾人护理补贴', en: 'Nursing subsidy', after: 'certificate' },
  dibao: { zh: '最低生活保障', en: 'Dibao', after: null },
  'assistive-device': { zh: '辅助器具适配', en: 'Assistive device', after: 'certificate' },
} as const satisfies Record<string, LocalizedText & { readonly after: string | null }>
/** A matter of the bundle: see {@link disabilityMatters}. */
export type DisabilityMatter = keyof typeof disabilityMatters
const matter = z.enum(keysOf(disabilityMatters))

/** What is known of who applies; `null`: not known. */
export interface BundleApplicant {
  readonly certificate: boolean | null
  /** 1 to 4; `null`: not known, or not graded yet. */
  readonly grade: 1 | 2 | 3 | 4 | null
  readonly dibao: boolean | null
}

/**
 * Which matters of the bundle somebody should be asked about, and which must come first. The living subsidy is for households on
 * dibao and the nursing subsidy for grades 1 and 2 (国发〔2015〕52号; places may go further); what is not known is asked. Dibao is asked
 * about where somebody is not known to be on it, and an assistive device always: neither is sure, for each has conditions of its own.
 */
export const mattersFor = ({
  certificate,
  grade,
  dibao,
}: BundleApplicant): readonly { readonly matter: DisabilityMatter; readonly sure: boolean }[] => [
  ...(certificate === true ? [] : [{ matter: 'certificate' as const, sure: certificate === false }]),
  ...(dibao === false ? [] : [{ matter: 'living-subsidy' as const, sure: dibao === true }]),
  ...(grade !== null && grade > 2 ? [] : [{ matter: 'nursing-subsidy' as const, sure: grade !== null }]),
  ...(dibao === true ? [] : [{ matter: 'dibao' as const, sure: false }]),
  { matter: 'assistive-device' as const, sure: false },
]

/** A matter of a bundle on its way. */
export const BundledMatter = z.strictObject({ matter, appliedOn: PlainDate, grantedOn: day, refusedOn: day })
export type BundledMatter = z.infer<typeof BundledMatter>

/**
 * What is wrong with a bundle: a matter granted before the one that it hangs on (`bundle-order`), both granted and refused
 * (`bundle-outcome`), granted or refused before it was applied for (`bundle-days`), one that stands twice (`bundle-twice`).
 */
export const bundleProblems = (
  bundle: readonly BundledMatter[],
  { hasCertificate }: { readonly hasCertificate: boolean },
): Problem[] =>
  bundle.flatMap(({ matter, appliedOn, grantedOn, refusedOn }, index) => {
    const { zh, en, after } = disabilityMatters[matter]
    const first = bundle.find(one => one.matter === after)?.grantedOn ?? null
    const found = (code: string, message: readonly [string, string]) =>
      problem(code, 'error', [index], message, ['请核对联办事项。', 'Check the matters.'])
    return [
      ...(after !== null && !hasCertificate && grantedOn !== null && (first === null || grantedOn < first)
        ? [found('bundle-order', [`“${zh}”先于残疾人证办结。`, `${en}: granted before the certificate.`])]
        : []),
      ...(grantedOn !== null && refusedOn !== null
        ? [found('bundle-outcome', [`“${zh}”既批准又不批准。`, `${en}: granted and refused.`])]
        : []),
      ...([grantedOn, refusedOn].some(on => on !== null && on < appliedOn)
        ? [found('bundle-days', [`“${zh}”先于申请办结。`, `${en}: decided before it was applied for.`])]
        : []),
      ...(bundle.findIndex(one => one.matter === matter) < index
        ? [found('bundle-twice', [`“${zh}”重复。`, `${en}: stands twice.`])]
        : []),
    ]
  })

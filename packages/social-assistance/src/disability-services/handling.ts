import {
  divideExact,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  stepsOutOfOrder,
} from '@minzheng/core'
import { type Deadline, deadline } from '@minzheng/core/deadline'
import * as z from 'zod'
import { crossProvinceNotice2021, oneThingOpinion2022, onlineHandling2022 } from './documents.js'

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

/** An application for the two subsidies for disabled people, as both ends record it. Days that have not come yet are `null`; what is left out is not told. */
export const SubsidyApplication = z.strictObject({
  id: text,
  channel,
  /** All papers were there. */
  completeOn: PlainDate,
  /** Sent to the place of registration, and there. */
  pushedOn: PlainDate.nullish(),
  decidedOn: PlainDate.nullish(),
  /** The applicant was told of the outcome. */
  toldOn: PlainDate.nullish(),
  /** It was taken back, or fell away, as where the applicant died: nothing is due from then on. */
  withdrawnOn: day,
})
export type SubsidyApplication = z.infer<typeof SubsidyApplication>

/** The first day on which a channel was open everywhere; places may have opened one before. A window at home always was. */
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
  readonly doneOn: PlainDate | null | undefined
}

const workingDays = (from: PlainDate, amount: number): Deadline =>
  deadline(from, { amount, unit: 'working-day' }, { plainDays: 'calendar' })

/**
 * The steps of an application that is handed in elsewhere (跨省通办): sent on within 3 working days of the papers being complete,
 * decided within 10 of being received, told within 3 of the outcome. What has not begun has no day. Other channels have no such
 * limits: there are none; nor are there any for an application that was complete before the notice, on 2021-04-22.
 */
export const crossProvinceCalendar = ({
  channel,
  completeOn,
  pushedOn,
  decidedOn,
  toldOn,
}: SubsidyApplication): readonly HandlingStep[] => {
  if (channel !== 'cross-province' && channel !== 'cross-region') return []
  if (completeOn < crossProvinceNotice2021.effective) return []
  return [
    {
      id: 'push',
      title: { zh: '推送至户籍地', en: 'Sent to the place of registration' },
      deadline: workingDays(completeOn, 3),
      doneOn: pushedOn,
    },
    ...(pushedOn == null
      ? []
      : [
          {
            id: 'decide' as const,
            title: { zh: '完成资格认定', en: 'Decided' },
            deadline: workingDays(pushedOn, 10),
            doneOn: decidedOn,
          },
        ]),
    ...(decidedOn == null
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

/** How many applications of a period came by each channel, by the day on which they were complete; one `id` counts once. */
export const applicationsByChannel = (
  applications: readonly SubsidyApplication[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ReadonlyMap<HandlingChannel, number> => {
  const own = applications.filter(({ completeOn }) => from <= completeOn && completeOn <= to)
  return new Map(
    channel.options.map(one => [one, new Set(own.filter(each => each.channel === one).map(({ id }) => id)).size]),
  )
}

/** The share of the applications of a period that came by each channel, counted as {@link applicationsByChannel} does; `null` where there were none. */
export const channelShares = (
  applications: readonly SubsidyApplication[],
  period: { readonly from: PlainDate; readonly to: PlainDate },
): ReadonlyMap<HandlingChannel, number | null> => {
  const counts = [...applicationsByChannel(applications, period)]
  const all = counts.reduce((sum, [, count]) => sum + count, 0)
  return new Map(counts.map(([one, count]) => [one, all === 0 ? null : divideExact(count, all)]))
}

/**
 * What is late on a day (`subsidy-late`, a warning where it is not told whether it was done), has no day though a later step was taken (`subsidy-day`, a warning), cannot be told, is dated before the step ahead of it (`subsidy-order`), or came by a channel
 * before it was open everywhere (`subsidy-channel`, a warning: a place may have opened it before).
 */
export const subsidyApplicationProblems = (application: SubsidyApplication, asOf: PlainDate): Problem[] => {
  const { decidedOn, toldOn } = application
  const later = { push: [decidedOn, toldOn], decide: [toldOn], tell: [] } as const
  const isTaken = (id: HandlingStep['id'], doneOn: PlainDate | null | undefined) =>
    doneOn == null && later[id].some(on => happenedBy(on, asOf))
  const opened = channelOpenFrom[application.channel]
  const until = happenedBy(application.withdrawnOn, asOf) ? application.withdrawnOn! : asOf
  return [
    ...(opened !== null && application.completeOn < opened
      ? [
          problem(
            'subsidy-channel',
            'warning',
            ['channel'],
            [`该渠道自 ${opened} 起全面开通。`, `The channel is open everywhere from ${opened} on.`],
            [
              '请核对渠道、日期，或者当地是否先行开通。',
              'Check the channel, the day, or whether the place opened it before.',
            ],
          ),
        ]
      : []),
    ...stepsOutOfOrder(['completeOn', 'pushedOn', 'decidedOn', 'toldOn'], application).map(step =>
      problem(
        'subsidy-order',
        'error',
        [step],
        ['日期早于前一环节。', 'It is dated before the step ahead of it.'],
        ['请核对日期。', 'Check the days.'],
      ),
    ),
    ...crossProvinceCalendar(application).flatMap(({ id, title, deadline: { due, problem: unknown }, doneOn }) => {
      if (unknown) return [unknown]
      if (isTaken(id, doneOn))
        return [
          problem(
            'subsidy-day',
            'warning',
            [id],
            [`${title.zh}：没有记录日期，后一环节已办。`, `${title.en}: has no day, and the step after it was taken.`],
            ['请补记日期。', 'Record the day.'],
          ),
        ]
      return due !== null && isLate(doneOn ?? null, due, until)
        ? [
            problem(
              'subsidy-late',
              doneOn === undefined ? 'warning' : 'error',
              [id],
              doneOn === undefined
                ? [
                    `${title.zh}：期限为 ${due}，没有记录是否办理。`,
                    `${title.en}: was due by ${due}; whether it was done is not on record.`,
                  ]
                : [`${title.zh}：期限为 ${due}，已超期。`, `${title.en}: was due by ${due}.`],
              ['请尽快办理。', 'Do it now.'],
            ),
          ]
        : []
    }),
  ]
}

/** Where it is written that the matters are taken in as one thing: one form, one set of papers, one window or page. */
export const disabilityBundleCite = oneThingOpinion2022

/**
 * The matters that one application for disabled people bundles (“扶残助困”一件事), who decides each (`federation`: 残联), and which hangs
 * on the certificate. A device does not: children are fitted by a diagnosis too.
 */
export const disabilityMatters = {
  certificate: { zh: '残疾人证办理', en: 'Disability certificate', by: 'federation', after: null },
  dibao: { zh: '最低生活保障', en: 'Dibao', by: 'civil-affairs', after: null },
  'living-subsidy': { zh: '困难残疾人生活补贴', en: 'Living subsidy', by: 'civil-affairs', after: 'certificate' },
  'nursing-subsidy': { zh: '重度残疾人护理补贴', en: 'Nursing subsidy', by: 'civil-affairs', after: 'certificate' },
  'assistive-device': { zh: '辅助器具适配', en: 'Assistive device', by: 'federation', after: null },
  /** What a place adds; who decides it is its own to say. */
  other: { zh: '其他事项', en: 'Another matter', by: null, after: null },
} as const satisfies Record<
  string,
  LocalizedText & { readonly by: 'civil-affairs' | 'federation' | null; readonly after: string | null }
>
/** A matter of the bundle: see {@link disabilityMatters}. */
export type DisabilityMatter = keyof typeof disabilityMatters
const matter = z.enum(keysOf(disabilityMatters))

/** What is known of who applies; `null`: not known. */
export interface BundleApplicant {
  readonly certificate: boolean | null
  /** 1 to 4; `null`: not known, or not graded yet. */
  readonly grade: 1 | 2 | 3 | 4 | null
  readonly dibao: boolean | null
  /** Needs long-term care; left out: not known. */
  readonly longTermCare?: boolean | null
}

/**
 * Which matters of the bundle somebody should be asked about, those first on which others hang. What is not settled already is asked;
 * `sure` is what the national text gives who holds a certificate: the living subsidy on dibao, the nursing subsidy of grades 1 and 2
 * in need of long-term care (国发〔2015〕52号). Places may go further in both, and dibao and devices have conditions of their own, so
 * these are asked about and never sure.
 */
export const mattersFor = ({
  certificate,
  grade,
  dibao,
  longTermCare,
}: BundleApplicant): readonly { readonly matter: DisabilityMatter; readonly sure: boolean }[] => {
  const holds = certificate === true
  return [
    ...(holds ? [] : [{ matter: 'certificate' as const, sure: certificate === false }]),
    ...(dibao === true ? [] : [{ matter: 'dibao' as const, sure: false }]),
    { matter: 'living-subsidy' as const, sure: holds && dibao === true },
    { matter: 'nursing-subsidy' as const, sure: holds && grade !== null && grade <= 2 && longTermCare === true },
    { matter: 'assistive-device' as const, sure: false },
  ]
}

/** A matter of a bundle on its way. */
export const BundledMatter = z.strictObject({
  matter,
  appliedOn: PlainDate,
  grantedOn: day,
  refusedOn: day,
  /** Taken back by the applicant, or fallen away. */
  withdrawnOn: day,
})
export type BundledMatter = z.infer<typeof BundledMatter>

/** A bundle of linked applications (联办): one person, taken in once, and the matters that follow from it. */
export const DisabilityBundle = z.strictObject({
  id: text,
  person: text,
  channel,
  /** The one form and its papers were taken in. */
  acceptedOn: PlainDate,
  /** Whether the person held a valid certificate then; `null`: not known. */
  hasCertificate: z.boolean().nullable().default(null),
  matters: z.array(BundledMatter).min(1),
})
export type DisabilityBundle = z.infer<typeof DisabilityBundle>

const certifiedOn = (matters: readonly BundledMatter[]): PlainDate | null =>
  matters
    .flatMap(({ matter, grantedOn }) => (matter === 'certificate' && grantedOn !== null ? [grantedOn] : []))
    .toSorted()[0] ?? null

/** How far a bundle is on a day: what was granted, refused or taken back by then, what is open, and what waits for the certificate. */
export const bundleProgress = (
  { hasCertificate, matters }: DisabilityBundle,
  asOf: PlainDate,
): Readonly<Record<'granted' | 'refused' | 'withdrawn' | 'open' | 'waiting', readonly DisabilityMatter[]>> & {
  readonly complete: boolean
} => {
  const certified = hasCertificate !== false || happenedBy(certifiedOn(matters), asOf)
  const stateOf = ({ matter, grantedOn, refusedOn, withdrawnOn }: BundledMatter) => {
    if (happenedBy(grantedOn, asOf)) return 'granted'
    if (happenedBy(refusedOn, asOf)) return 'refused'
    if (happenedBy(withdrawnOn, asOf)) return 'withdrawn'
    return disabilityMatters[matter].after !== null && !certified ? 'waiting' : 'open'
  }
  const of = (state: ReturnType<typeof stateOf>) => matters.filter(one => stateOf(one) === state).map(one => one.matter)
  const [open, waiting] = [of('open'), of('waiting')]
  return {
    granted: of('granted'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    open,
    waiting,
    complete: open.length + waiting.length === 0,
  }
}

const wasOver = ({ refusedOn, withdrawnOn }: BundledMatter, on: PlainDate): boolean =>
  happenedBy(refusedOn, on) || happenedBy(withdrawnOn, on)

/** Whether neither of two applications had been refused or taken back when the other was made, whichever stands first. */
const areOpenTogether = (a: BundledMatter, b: BundledMatter): boolean =>
  !wasOver(a, b.appliedOn) && !wasOver(b, a.appliedOn)

/**
 * What is wrong with a bundle: a matter granted before the certificate that it hangs on (`bundle-order`), or where nobody knows
 * whether there was one (`bundle-certificate`, a warning), both granted and refused (`bundle-outcome`), decided or taken back before it
 * was applied for (`bundle-days`), applied for by itself before the bundle was taken in (`bundle-apart`), one that stands twice and
 * was not refused or taken back in between (`bundle-twice`).
 */
export const bundleProblems = ({ acceptedOn, hasCertificate, matters }: DisabilityBundle): Problem[] => {
  const first = certifiedOn(matters)
  return matters.flatMap(({ matter, appliedOn, grantedOn, refusedOn, withdrawnOn }, index) => {
    const { zh, en, after } = disabilityMatters[matter]
    const found = (code: string, message: readonly [string, string], severity: Problem['severity'] = 'error') =>
      problem(code, severity, ['matters', index], message, ['请核对联办事项。', 'Check the matters.'])
    const tooSoon =
      after !== null && hasCertificate !== true && grantedOn !== null && (first === null || grantedOn < first)
    return [
      ...(tooSoon
        ? [
            hasCertificate === false
              ? found('bundle-order', [`“${zh}”先于残疾人证办结。`, `${en}: granted before the certificate.`])
              : found(
                  'bundle-certificate',
                  [`“${zh}”办结时是否持有残疾人证未知。`, `${en}: whether there was a certificate is not known.`],
                  'warning',
                ),
          ]
        : []),
      ...(grantedOn !== null && refusedOn !== null
        ? [found('bundle-outcome', [`“${zh}”既批准又不批准。`, `${en}: granted and refused.`])]
        : []),
      ...([grantedOn, refusedOn, withdrawnOn].some(on => on !== null && on < appliedOn)
        ? [
            found('bundle-days', [
              `“${zh}”先于申请办结或者撤回。`,
              `${en}: decided or taken back before it was applied for.`,
            ]),
          ]
        : []),
      ...(appliedOn < acceptedOn
        ? [found('bundle-apart', [`“${zh}”先于联办受理单独申请。`, `${en}: applied for before the bundle.`])]
        : []),
      ...(matter !== 'other' &&
      matters.slice(0, index).some(one => one.matter === matter && areOpenTogether(one, matters[index]!))
        ? [found('bundle-twice', [`“${zh}”重复。`, `${en}: stands twice.`])]
        : []),
    ]
  })
}

import { atArticle } from './citation.js'
import type { Citation } from './citation.schema.js'
import { type DatedEntry, type DatedValue, dated } from './dated.js'
import { type DayCounting, type Deadline, deadline, deadlineBefore, type Limit } from './deadline.js'
import { keysOf } from './keys.js'
import type { PlainDate } from './plain-date.schema.js'
import type { LocalizedText } from './text.schema.js'

// The limits of administrative procedure that every bureau works under, as one table. Which days are working days is told
// by each law itself: 行政许可法 art. 82 all of them, 行政处罚法 art. 85 those of 2, 3, 5 and 7 days, 行政复议法 art. 88
// those of 3, 5, 7 and 10 days (before 2024 only 5 and 7), 政府信息公开条例 in each article, 信访工作条例 only its 5 days.
// What a law does not call working days is counted by the calendar.

/** 行政许可法, as amended in 2019. */
export const licensingLaw2019 = {
  title: '中华人民共和国行政许可法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2019-04-23',
  effective: '2019-04-23',
  confidence: 'primary',
} as const satisfies Citation

/** 行政处罚法, as revised in 2021. */
export const penaltyLaw2021 = {
  title: '中华人民共和国行政处罚法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-01-22',
  effective: '2021-07-15',
  confidence: 'primary',
} as const satisfies Citation

/** 行政处罚法 until the revision of 2021: its article 42 in quotations, its other limits from memory. */
export const penaltyLaw1996 = {
  title: '中华人民共和国行政处罚法',
  issuer: '全国人民代表大会',
  issued: '1996-03-17',
  effective: '1996-10-01',
  confidence: 'secondary',
  note: 'of what is cited article 42 was read in quotations, articles 29 and 46 are from memory; it does not say which days are working days',
} as const satisfies Citation

/** 行政复议法, as amended in 2017. */
export const reconsiderationLaw2017 = {
  title: '中华人民共和国行政复议法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2017-09-01',
  effective: '2018-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 行政复议法, as revised in 2023. */
export const reconsiderationLaw2023 = {
  title: '中华人民共和国行政复议法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2023-09-01',
  effective: '2024-01-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081818a21e6c3018a508d491a0c98',
  confidence: 'primary',
} as const satisfies Citation

/** 行政诉讼法, as amended in 2017. */
export const litigationLaw2017 = {
  title: '中华人民共和国行政诉讼法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2017-06-27',
  effective: '2017-07-01',
  confidence: 'primary',
} as const satisfies Citation

/** 政府信息公开条例, as revised in 2019. */
export const informationRegulation2019 = {
  title: '中华人民共和国政府信息公开条例',
  number: '国务院令第711号',
  issuer: '国务院',
  issued: '2019-04-03',
  effective: '2019-05-15',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3e98bd016f41f2862e0211',
  confidence: 'primary',
} as const satisfies Citation

/** 信访条例 of 2005, until the regulation of 2022. */
export const petitionRegulation2005 = {
  title: '信访条例',
  number: '国务院令第431号',
  issuer: '国务院',
  issued: '2005-01-10',
  effective: '2005-05-01',
  confidence: 'primary',
} as const satisfies Citation

/** 信访工作条例 of 2022. */
export const petitionRegulation2022 = {
  title: '信访工作条例',
  issuer: '中共中央、国务院',
  issued: '2022-02-25',
  effective: '2022-05-01',
  confidence: 'primary',
} as const satisfies Citation

/** The limit of a step of procedure, as one version of the law sets it. */
export interface ProcedureLimit {
  readonly limit: Limit
  /** By how much it may be prolonged at most; without, the law knows no extension. */
  readonly extension?: Limit
}

/** A step of procedure that has a limit. */
export interface AdministrativeStep {
  readonly title: LocalizedText
  /** The event from which it runs. */
  readonly from: LocalizedText
  /** Who must keep it. */
  readonly by: 'authority' | 'party' | 'other'
  /** Whether the limit runs on from the event, or must be kept before it. */
  readonly runs: 'after' | 'before'
  /** The limit through time: each version with its law and article. */
  readonly versions: DatedValue<ProcedureLimit>
}

type Version = readonly [
  law: Citation & { readonly effective: PlainDate },
  article: string,
  limit: Limit,
  extension?: Limit,
]

const workingDays = (amount: number): Limit => ({ amount, unit: 'working-day' })
const days = (amount: number): Limit => ({ amount, unit: 'day' })
const months = (amount: number): Limit => ({ amount, unit: 'month' })
const years = (amount: number): Limit => ({ amount, unit: 'year' })

const step = (
  [zh, en]: readonly [zh: string, en: string],
  [fromZh, fromEn]: readonly [zh: string, en: string],
  by: AdministrativeStep['by'],
  ...versions: readonly Version[]
): AdministrativeStep => ({
  title: { zh, en },
  from: { zh: fromZh, en: fromEn },
  by,
  runs: 'after',
  versions: dated<ProcedureLimit>(
    { zh, en },
    versions.map(
      ([law, article, limit, extension]): DatedEntry<ProcedureLimit> => ({
        status: 'in-force',
        from: law.effective,
        value: { limit, ...(extension ? { extension } : {}) },
        cite: atArticle(law, article),
      }),
    ),
  ),
})
const before = (one: AdministrativeStep): AdministrativeStep => ({ ...one, runs: 'before' })

const accepted = ['受理申请', 'the application was accepted'] as const
const received = ['收到申请', 'the application came in'] as const
const toldOfHearing = ['告知听证权利', 'the party was told of its right to a hearing'] as const
const hearing = ['举行听证', 'the hearing'] as const
const petition = ['收到信访事项', 'the petition came in'] as const
const forwarded = ['收到转送、交办的信访事项', 'the petition was forwarded'] as const
const reply = ['收到书面答复', 'the written answer was received'] as const

/**
 * The steps of procedure with a limit: permits, penalties, reconsideration, litigation, government information, petitions.
 * A version begins on the first day of the law as it was read; days before the first one are not answered.
 */
export const procedureSteps = {
  'permit-correction-notice': step(
    ['一次告知许可材料补正', 'Say what an application for a permit lacks'],
    received,
    'authority',
    [licensingLaw2019, '第三十二条第一款第四项', workingDays(5)],
  ),
  'permit-decision': step(['作出行政许可决定', 'Decide on a permit'], accepted, 'authority', [
    licensingLaw2019,
    '第四十二条第一款',
    workingDays(20),
    workingDays(10),
  ]),
  'permit-joint-decision': step(
    ['统一、联合、集中办理许可', 'Decide on a permit handled jointly'],
    accepted,
    'authority',
    [licensingLaw2019, '第四十二条第二款', workingDays(45), workingDays(15)],
  ),
  'permit-lower-review': step(['下级机关审查完毕', 'Finish the review of the lower authority'], accepted, 'authority', [
    licensingLaw2019,
    '第四十三条',
    workingDays(20),
  ]),
  'permit-issue': step(
    ['颁发、送达许可证件', 'Issue and deliver the permit'],
    ['作出准予许可的决定', 'the permit was granted'],
    'authority',
    [licensingLaw2019, '第四十四条', workingDays(10)],
  ),
  'permit-hearing-request': step(['提出许可听证申请', 'Ask for a hearing on a permit'], toldOfHearing, 'party', [
    licensingLaw2019,
    '第四十七条第一款',
    workingDays(5),
  ]),
  'permit-hearing-held': step(
    ['组织许可听证', 'Hold the hearing on a permit'],
    ['收到听证申请', 'the hearing was asked for'],
    'authority',
    [licensingLaw2019, '第四十七条第一款', workingDays(20)],
  ),
  'permit-hearing-notice': before(
    step(['通知许可听证时间、地点', 'Give notice of the hearing on a permit'], hearing, 'authority', [
      licensingLaw2019,
      '第四十八条第一款第一项',
      workingDays(7),
    ]),
  ),
  'permit-renewal': before(
    step(['申请延续许可', 'Ask for a permit to be renewed'], ['许可有效期届满', 'the permit ends'], 'party', [
      licensingLaw2019,
      '第五十条第一款',
      workingDays(30),
    ]),
  ),
  'penalty-limitation': step(
    ['违法行为被发现', 'An unlawful act is found out'],
    ['违法行为终了', 'the act ended'],
    'authority',
    [penaltyLaw1996, '第二十九条第一款', years(2)],
    [penaltyLaw2021, '第三十六条第一款', years(2)],
  ),
  'penalty-limitation-grave': step(
    [
      '涉及生命健康安全、金融安全且有危害后果的违法行为被发现',
      'An act against life, health or financial safety that did harm is found out',
    ],
    ['违法行为终了', 'the act ended'],
    'authority',
    [penaltyLaw2021, '第三十六条第一款', years(5)],
  ),
  'penalty-publication-withdrawal': step(
    ['撤回已公开的处罚决定信息', 'Withdraw the published decision of a penalty'],
    ['处罚决定被变更、撤销或者确认违法、无效', 'the decision was changed, revoked or found unlawful or void'],
    'authority',
    [penaltyLaw2021, '第四十八条第二款', workingDays(3)],
  ),
  'penalty-evidence': step(
    ['处理先行登记保存的证据', 'Decide on evidence registered for safekeeping'],
    ['先行登记保存', 'the evidence was registered'],
    'authority',
    [penaltyLaw2021, '第五十六条', workingDays(7)],
  ),
  'penalty-decision': step(['作出行政处罚决定', 'Decide on a penalty'], ['立案', 'the case was opened'], 'authority', [
    penaltyLaw2021,
    '第六十条',
    days(90),
  ]),
  'penalty-service': step(
    ['送达处罚决定书', 'Serve the decision of a penalty'],
    ['宣告处罚决定', 'the decision was announced'],
    'authority',
    [penaltyLaw2021, '第六十一条第一款', workingDays(7)],
  ),
  'penalty-hearing-request': step(
    ['要求处罚听证', 'Ask for a hearing on a penalty'],
    toldOfHearing,
    'party',
    [penaltyLaw1996, '第四十二条第一款第一项', days(3)],
    [penaltyLaw2021, '第六十四条第一项', workingDays(5)],
  ),
  'penalty-hearing-notice': before(
    step(
      ['通知处罚听证时间、地点', 'Give notice of the hearing on a penalty'],
      hearing,
      'authority',
      [penaltyLaw1996, '第四十二条第一款第二项', days(7)],
      [penaltyLaw2021, '第六十四条第二项', workingDays(7)],
    ),
  ),
  'fine-payment': step(
    ['缴纳罚款', 'Pay the fine'],
    ['收到处罚决定书', 'the decision was received'],
    'party',
    [penaltyLaw1996, '第四十六条第三款', days(15)],
    [penaltyLaw2021, '第六十七条第三款', days(15)],
  ),
  'fine-hand-over': step(
    ['当场收缴的罚款交至行政机关', 'Hand a fine taken on the spot to the authority'],
    ['当场收缴', 'the fine was taken'],
    'authority',
    [penaltyLaw2021, '第七十一条', workingDays(2)],
  ),
  'reconsideration-application': step(
    ['申请行政复议', 'Apply for reconsideration'],
    ['知道行政行为', 'the act became known'],
    'party',
    [reconsiderationLaw2017, '第九条第一款', days(60)],
    [reconsiderationLaw2023, '第二十条第一款', days(60)],
  ),
  'reconsideration-not-told': step(
    ['未被告知复议权利的最长申请期限', 'Apply at the latest where the right was not told'],
    ['知道行政行为内容', 'the content of the act became known'],
    'party',
    [reconsiderationLaw2023, '第二十条第三款', years(1)],
  ),
  'reconsideration-long-stop': step(
    ['复议申请的最长期限', 'Apply at the very latest'],
    ['作出行政行为', 'the act was done'],
    'party',
    [reconsiderationLaw2023, '第二十一条', years(5)],
  ),
  'reconsideration-long-stop-real-estate': step(
    ['不动产复议申请的最长期限', 'Apply at the very latest, real estate'],
    ['作出行政行为', 'the act was done'],
    'party',
    [reconsiderationLaw2023, '第二十一条', years(20)],
  ),
  'reconsideration-examination': step(
    ['审查复议申请', 'Examine the application for reconsideration'],
    ['收到复议申请', 'the application came in'],
    'authority',
    [reconsiderationLaw2017, '第十七条第一款', workingDays(5)],
    [reconsiderationLaw2023, '第三十条第一款', workingDays(5)],
  ),
  'reconsideration-correction-notice': step(
    ['通知补正复议申请', 'Say what the application for reconsideration lacks'],
    ['收到复议申请', 'the application came in'],
    'authority',
    [reconsiderationLaw2023, '第三十一条第一款', workingDays(5)],
  ),
  'reconsideration-correction': step(
    ['提交补正材料', 'Hand in what was lacking'],
    ['收到补正通知', 'the notice was received'],
    'party',
    [reconsiderationLaw2023, '第三十一条第二款', workingDays(10)],
  ),
  'reconsideration-copy': step(
    ['向被申请人发送申请书副本', 'Send the copy to the respondent'],
    ['受理复议申请', 'the application was accepted'],
    'authority',
    [reconsiderationLaw2017, '第二十三条第一款', workingDays(7)],
    [reconsiderationLaw2023, '第四十八条', workingDays(7)],
  ),
  'reconsideration-answer': step(
    ['被申请人书面答复并提交证据', 'The respondent answers with its evidence'],
    ['收到申请书副本', 'the copy was received'],
    'other',
    [reconsiderationLaw2017, '第二十三条第一款', days(10)],
    [reconsiderationLaw2023, '第四十八条', workingDays(10)],
  ),
  'reconsideration-hearing-notice': before(
    step(['通知复议听证', 'Give notice of the hearing in reconsideration'], hearing, 'authority', [
      reconsiderationLaw2023,
      '第五十一条第一款',
      workingDays(5),
    ]),
  ),
  'reconsideration-simple-copy': step(
    ['简易程序发送申请书副本', 'Send the copy, simple procedure'],
    ['受理复议申请', 'the application was accepted'],
    'authority',
    [reconsiderationLaw2023, '第五十四条第一款', workingDays(3)],
  ),
  'reconsideration-simple-answer': step(
    ['简易程序书面答复', 'The respondent answers, simple procedure'],
    ['收到申请书副本', 'the copy was received'],
    'other',
    [reconsiderationLaw2023, '第五十四条第一款', workingDays(5)],
  ),
  'reconsideration-decision': step(
    ['作出行政复议决定', 'Decide on reconsideration'],
    accepted,
    'authority',
    [reconsiderationLaw2017, '第三十一条第一款', days(60), days(30)],
    [reconsiderationLaw2023, '第六十二条第一款', days(60), days(30)],
  ),
  'reconsideration-simple-decision': step(
    ['简易程序作出复议决定', 'Decide on reconsideration, simple procedure'],
    accepted,
    'authority',
    [reconsiderationLaw2023, '第六十二条第二款', days(30)],
  ),
  'litigation-after-reconsideration': step(
    ['不服复议决定起诉', 'Sue after reconsideration'],
    ['收到复议决定书，或者复议期满', 'the decision was received, or its time ran out'],
    'party',
    [litigationLaw2017, '第四十五条', days(15)],
  ),
  'litigation-direct': step(['直接起诉', 'Sue directly'], ['知道作出行政行为', 'the act became known'], 'party', [
    litigationLaw2017,
    '第四十六条第一款',
    months(6),
  ]),
  'litigation-long-stop': step(
    ['起诉的最长期限', 'Sue at the very latest'],
    ['作出行政行为', 'the act was done'],
    'party',
    [litigationLaw2017, '第四十六条第二款', years(5)],
  ),
  'litigation-long-stop-real-estate': step(
    ['不动产起诉的最长期限', 'Sue at the very latest, real estate'],
    ['作出行政行为', 'the act was done'],
    'party',
    [litigationLaw2017, '第四十六条第二款', years(20)],
  ),
  'litigation-evidence': step(
    ['被告提交证据和答辩状', 'The defendant hands in its evidence and defence'],
    ['收到起诉状副本', 'the copy of the complaint was received'],
    'authority',
    [litigationLaw2017, '第六十七条第一款', days(15)],
  ),
  'information-publication': step(
    ['主动公开政府信息', 'Publish government information'],
    ['信息形成或者变更', 'the information was made or changed'],
    'authority',
    [informationRegulation2019, '第二十六条', workingDays(20)],
  ),
  'information-correction-notice': step(
    ['一次告知补正信息公开申请', 'Say what a request for information lacks'],
    received,
    'authority',
    [informationRegulation2019, '第三十条', workingDays(7)],
  ),
  'information-third-party': step(
    ['第三方提出意见', 'The third party answers'],
    ['收到征求意见书', 'the third party was asked'],
    'other',
    [informationRegulation2019, '第三十二条', workingDays(15)],
  ),
  'information-reply': step(['答复信息公开申请', 'Reply to a request for information'], received, 'authority', [
    informationRegulation2019,
    '第三十三条第二款',
    workingDays(20),
    workingDays(20),
  ]),
  'information-other-body': step(
    ['共同制作的机关提出意见', 'Another body that made the information answers'],
    ['收到征求意见书', 'the body was asked'],
    'other',
    [informationRegulation2019, '第三十四条', workingDays(15)],
  ),
  'petition-forwarding': step(
    ['信访部门登记并转送、交办', 'The petition office registers and forwards'],
    petition,
    'authority',
    [petitionRegulation2005, '第二十一条第一款', days(15)],
    [petitionRegulation2022, '第二十二条第一款', days(15)],
  ),
  'petition-notice': step(
    ['书面告知信访人接收情况或者是否受理', 'Tell the petitioner in writing what becomes of the petition'],
    petition,
    'authority',
    [petitionRegulation2005, '第二十二条第二款', days(15)],
    [petitionRegulation2022, '第二十三条第二款', days(15)],
  ),
  'petition-forwarded-notice': step(
    ['收到转送、交办的单位书面告知信访人', 'The body to which it was forwarded tells the petitioner'],
    forwarded,
    'authority',
    [petitionRegulation2005, '第二十一条第二款', days(15)],
    [petitionRegulation2022, '第二十三条第三款', days(15)],
  ),
  'petition-objection': step(
    ['对不属于本单位的转送、交办事项提出异议', 'Object to a petition forwarded to the wrong body'],
    forwarded,
    'authority',
    [petitionRegulation2022, '第二十三条第三款', workingDays(5)],
  ),
  'petition-settlement': step(
    ['办结信访事项', 'Settle a petition'],
    ['受理信访事项', 'the petition was accepted'],
    'authority',
    [petitionRegulation2005, '第三十三条', days(60), days(30)],
    [petitionRegulation2022, '第三十四条', days(60), days(30)],
  ),
  'petition-review-request': step(
    ['请求复查', 'Ask for a review'],
    reply,
    'party',
    [petitionRegulation2005, '第三十四条', days(30)],
    [petitionRegulation2022, '第三十五条', days(30)],
  ),
  'petition-review': step(
    ['提出复查意见', 'Give the opinion of the review'],
    ['收到复查请求', 'the review was asked for'],
    'authority',
    [petitionRegulation2005, '第三十四条', days(30)],
    [petitionRegulation2022, '第三十五条', days(30)],
  ),
  'petition-second-review-request': step(
    ['请求复核', 'Ask for a second review'],
    reply,
    'party',
    [petitionRegulation2005, '第三十五条第一款', days(30)],
    [petitionRegulation2022, '第三十六条第一款', days(30)],
  ),
  'petition-second-review': step(
    ['提出复核意见', 'Give the opinion of the second review'],
    ['收到复核请求', 'the second review was asked for'],
    'authority',
    [petitionRegulation2005, '第三十五条第一款', days(30)],
    [petitionRegulation2022, '第三十六条第一款', days(30)],
  ),
} as const satisfies Record<string, AdministrativeStep>
/** A step of {@link procedureSteps}. */
export type AdministrativeStepId = keyof typeof procedureSteps
/** The ids of {@link procedureSteps}, as `z.enum` takes them. */
export const procedureStepIds = keysOf(procedureSteps)

/** When a step of procedure is due, and by which article. */
export interface ProcedureDeadline {
  readonly step: AdministrativeStepId
  readonly title: LocalizedText
  /** The event from which the limit runs. */
  readonly event: PlainDate
  readonly limit: Limit
  /** The last day of the limit, or why it cannot be told. */
  readonly last: Deadline
  /** Where the law knows an extension: how long, and the last day with all of it. */
  readonly extended?: { readonly limit: Limit; readonly last: Deadline }
  readonly cite: Citation
}

/**
 * The last day for a step of procedure by the law in force on the day of its event. The day of the event is not counted; what
 * the law does not call working days is counted by the calendar. A last day off stays, or moves on with `dayOff: 'moves'`:
 * that of litigation moves (行政诉讼法 art. 101 with 民事诉讼法), of the others no article of their own says so.
 * @throws ProblemError `not-in-force` before the first version of the law that was read; `not-a-date`
 */
export const procedureDeadline = (
  id: AdministrativeStepId,
  event: PlainDate,
  counting: Omit<DayCounting, 'plainDays'> = {},
): ProcedureDeadline => {
  const { title, runs, versions }: AdministrativeStep = procedureSteps[id]
  const { value, cite } = versions.at(event)
  const how: DayCounting = { ...counting, plainDays: 'calendar' }
  const last = (limit: Limit): Deadline => (runs === 'before' ? deadlineBefore : deadline)(event, limit, how)
  const { limit, extension } = value
  return {
    step: id,
    title,
    event,
    limit,
    last: last(limit),
    ...(extension
      ? { extended: { limit: extension, last: last({ amount: limit.amount + extension.amount, unit: limit.unit }) } }
      : {}),
    cite,
  }
}

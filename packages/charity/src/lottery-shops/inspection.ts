import {
  atArticle,
  type Citation,
  type Fen,
  fenOf,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
} from '@minzheng/core'
import * as z from 'zod'
import { lotteryRules2018 } from '../shared/lottery-documents.js'
import { lotteryRegulationAt } from '../shared/lottery-regulation.js'

/** What an inspection of lottery sales may find, with who may do it and by which articles it is barred and punished. */
export const lotteryFindings = {
  'sublet-or-lent': {
    zh: '委托他人代销，或者转借、出租、出售投注设备',
    en: 'Let others sell, or lent, let or sold the machine',
    of: ['agent'],
  },
  'false-publicity': { zh: '虚假性、误导性宣传', en: 'False or misleading publicity', of: ['agent', 'institution'] },
  'unfair-competition': { zh: '诋毁同业者等不正当竞争', en: 'Ran down competitors', of: ['agent', 'institution'] },
  'sold-to-minor': { zh: '向未成年人销售彩票', en: 'Sold to a minor', of: ['agent', 'institution'] },
  credit: { zh: '以赊销或者信用方式销售彩票', en: 'Sold on credit', of: ['agent', 'institution'] },
  'prize-to-minor': { zh: '向未成年人兑奖', en: 'Paid a prize to a minor', of: ['agent', 'institution'] },
  'no-warning': {
    zh: '未设置销售标识、张贴警示标语',
    en: 'No sign of the lottery, or no warning',
    of: ['agent', 'institution'],
  },
  'rules-not-kept': {
    zh: '未按批准的规则、发行方式、范围和开奖兑奖规程办理',
    en: 'Sold, drew or paid otherwise than approved',
    of: ['agent', 'institution'],
  },
  'data-entrusted': {
    zh: '将销售数据、开奖兑奖或者资金归集委托他人管理',
    en: 'Let others manage data, draws or money',
    of: ['institution'],
  },
  'data-altered': {
    zh: '违规查阅、变更、删除销售数据',
    en: 'Looked into, changed or deleted data of sales',
    of: ['institution'],
  },
  'destroyed-unapproved': { zh: '未经批准销毁彩票', en: 'Destroyed tickets unapproved', of: ['institution'] },
  'bad-equipment': {
    zh: '采购不符合标准的设备或者技术服务',
    en: 'Bought equipment below the standard',
    of: ['institution'],
  },
  'winner-disclosed': { zh: '泄露中奖者个人信息', en: 'Told who had won', of: ['agent', 'institution'] },
  'unclaimed-prizes-kept': {
    zh: '未将逾期未兑奖奖金纳入公益金',
    en: 'Kept unclaimed prizes from the fund',
    of: ['institution'],
  },
  'fund-not-paid': {
    zh: '未按规定上缴公益金、业务费',
    en: 'Did not pay over the fund or the fees',
    of: ['institution'],
  },
  'money-diverted': { zh: '截留、挪用彩票资金', en: 'Kept back or diverted money', of: ['institution'] },
  'unapproved-game': {
    zh: '未经批准开设、停止或者变更品种',
    en: 'Opened, stopped or changed a game unapproved',
    of: ['institution'],
  },
  'sold-online': { zh: '擅自利用互联网销售彩票', en: 'Sold over the internet', of: ['agent', 'institution'] },
  other: { zh: '其他问题', en: 'Another defect', of: ['agent', 'institution'] },
} as const satisfies Record<string, LocalizedText & { readonly of: readonly ('agent' | 'institution')[] }>
/** Something that an inspection found: see {@link lotteryFindings}. */
export type LotteryFinding = keyof typeof lotteryFindings
const finding = z.enum(keysOf(lotteryFindings))

/** An inspection of a shop or of a lottery institution (责任彩票、阳光彩票检查). */
export const LotteryInspection = z.strictObject({
  shop: z.string().min(1),
  on: PlainDate,
  /** Who is inspected: who sells by contract (代销者), or the institution itself. */
  of: z.enum(['agent', 'institution']),
  /** None where it is empty; left out: not told. */
  findings: z.array(finding).optional(),
  /** By when the defects were to be mended (`null`: no day was set), and the day on which they were (`null`: not yet); left out: not known. */
  mendBy: PlainDate.nullish(),
  mendedOn: PlainDate.nullish(),
})
export type LotteryInspection = z.infer<typeof LotteryInspection>

/** What follows from a finding by the regulation. */
export interface LotterySanction {
  readonly finding: LotteryFinding
  /** In fen, from the least to the most; `null`: the article names no fine. Profit is confiscated beside it. */
  readonly fine: { readonly least: Fen; readonly most: Fen } | null
  /** Of an institution by art. 39 the fine is three times what it gained. */
  readonly timesOfGain: 3 | null
  /** Who orders: civil affairs against who sells by contract, finance against an institution; `null`: no article of the regulation punishes it. */
  readonly by: 'civil-affairs' | 'finance' | null
  /** The contract may be ended. */
  readonly contract: boolean
  readonly cite: Citation
}

const ofAgent: readonly LotteryFinding[] = [
  'sublet-or-lent',
  'false-publicity',
  'unfair-competition',
  'sold-to-minor',
  'credit',
]
const grave: readonly LotteryFinding[] = [
  'credit',
  'money-diverted',
  'unapproved-game',
  'rules-not-kept',
  'data-entrusted',
  'data-altered',
  'destroyed-unapproved',
]
const ofInstitution: readonly LotteryFinding[] = [
  'bad-equipment',
  'false-publicity',
  'unfair-competition',
  'sold-to-minor',
  'winner-disclosed',
  'unclaimed-prizes-kept',
  'fund-not-paid',
]
/** What the regulation bars and does not punish; of an agent the secrecy of who won and the rules of paying out too. */
const barredBy: Partial<Record<LotteryFinding, string>> = { 'prize-to-minor': '第二十六条', 'no-warning': '第十七条' }
const barredOfAgent: Partial<Record<LotteryFinding, string>> = {
  ...barredBy,
  'rules-not-kept': '第二十六条',
  'winner-disclosed': '第二十七条',
}

const sanctionOf = (finding: LotteryFinding, { of, on }: Pick<LotteryInspection, 'of' | 'on'>): LotterySanction => {
  const at = (article?: string) => lotteryRegulationAt(on, article)
  // What is sold so is illegal lottery; an agent who lets a site sell for it is punished as who lets others sell.
  const barred =
    finding === 'sold-online' && on >= lotteryRules2018.effective ? atArticle(lotteryRules2018, '第七条') : undefined
  const none = { finding, fine: null, timesOfGain: null, contract: false } as const
  if (of === 'agent' && ofAgent.includes(finding))
    return {
      ...none,
      fine: { least: fenOf(2_000), most: fenOf(10_000) },
      by: 'civil-affairs',
      contract: true,
      cite: at('第四十一条'),
    }
  if (of === 'institution' && grave.includes(finding))
    return { ...none, timesOfGain: 3, by: 'finance', cite: at('第三十九条') }
  if (of === 'institution' && ofInstitution.includes(finding)) return { ...none, by: 'finance', cite: at('第四十条') }
  return { ...none, by: null, cite: barred ?? at((of === 'agent' ? barredOfAgent : barredBy)[finding]) }
}

/**
 * What follows from each finding on the day of the inspection, by the regulation in force since 2009-07-01. What no article of it punishes is to be mended all the same.
 * Selling to a minor, paying a prize to one and a missing sign are punished beside it by 未成年人保护法 art. 123 since 2021-06-01: a
 * warning, and up to 50 000 yuan; that is not computed here.
 * `null`: what was found is not told.
 * @throws ProblemError `not-in-force` before 2009-07-01
 */
export const lotterySanctions = ({
  findings,
  ...inspected
}: Pick<LotteryInspection, 'of' | 'on' | 'findings'>): LotterySanction[] | null =>
  findings?.map(finding => sanctionOf(finding, inspected)) ?? null

/**
 * What is wrong with the record of an inspection on a day: a finding that cannot be of who was inspected (`lottery-finding-of`) or
 * stands twice (`lottery-finding-twice`), a day of mending before the inspection (`lottery-mend-days`), findings that are not mended
 * and have no day to mend them by (`lottery-mend-by`, a warning: the regulation sets none), or not mended by it (`lottery-mend-late`).
 */
export const lotteryInspectionProblems = (
  { of, on, findings = [], mendBy, mendedOn }: LotteryInspection,
  asOf: PlainDate,
): Problem[] => [
  ...Object.entries({ mendBy, mendedOn }).flatMap(([field, day]) =>
    day != null && day < on
      ? [
          problem(
            'lottery-mend-days',
            'error',
            [field],
            [`${day} 早于检查日期 ${on}。`, `${day} is before the inspection on ${on}.`],
            ['请核对日期。', 'Check the days.'],
          ),
        ]
      : [],
  ),
  ...findings.flatMap((finding, index) => {
    const { zh, en, of: who } = lotteryFindings[finding]
    const twice =
      findings.indexOf(finding) < index
        ? [
            problem(
              'lottery-finding-twice',
              'error',
              ['findings', index],
              [`“${zh}”重复。`, `"${en}" stands twice.`],
              ['请删去一处。', 'Delete one of them.'],
            ),
          ]
        : []
    return (who as readonly string[]).includes(of)
      ? twice
      : [
          ...twice,
          problem(
            'lottery-finding-of',
            'error',
            ['findings', index],
            [`“${zh}”不是该类对象的情形。`, `"${en}" cannot be of who was inspected.`],
            ['请核对检查对象。', 'Check who was inspected.'],
          ),
        ]
  }),
  ...(findings.length > 0 && mendBy === null && !happenedBy(mendedOn, asOf)
    ? [
        problem(
          'lottery-mend-by',
          'warning',
          ['mendBy'],
          ['发现问题，但没有整改期限。', 'Defects were found, and there is no day to mend them by.'],
          ['请补记整改期限。', 'Record the day.'],
        ),
      ]
    : []),
  ...(findings.length > 0 && mendBy != null && isLate(mendedOn, mendBy, asOf)
    ? [
        problem(
          'lottery-mend-late',
          'error',
          ['mendedOn'],
          [`整改期限为 ${mendBy}，已超期。`, `It was to be mended by ${mendBy}.`],
          ['请督促整改。', 'See that it is mended.'],
        ),
      ]
    : []),
]

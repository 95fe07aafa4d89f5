import {
  atArticle,
  brokenRule,
  type Citation,
  happenedBy,
  isLate,
  keysOf,
  type LocalizedText,
  lastNotBefore,
  PlainDate,
  type Problem,
  type RecordRule,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { lastDayOfMonths } from '../shared/last-day.js'

/** 政府购买服务管理办法. */
export const purchaseMeasures2020 = {
  title: '政府购买服务管理办法',
  number: '财政部令第102号',
  issuer: '财政部',
  issued: '2020-01-03',
  effective: '2020-03-01',
  confidence: 'official-excerpt',
  note: 'arts 1 to 11 and part of 18 read in copies; the term of a contract as a legal page restates it, without its article',
} as const satisfies Citation

/** Who may buy services or provide them (arts 5, 6, 8). */
export const purchaseParties = {
  'state-organ': { zh: '国家机关', en: 'Organ of state', buys: true, provides: false },
  'by-reference': {
    zh: '参照执行的单位（党的机关、政协机关、民主党派机关、承担行政职能的事业单位、使用行政编制的群团组织机关）',
    en: 'Body that follows the measures: of the Party, the CPPCC, other parties, or with public tasks or posts',
    buys: true,
    provides: false,
  },
  enterprise: { zh: '企业', en: 'Enterprise', buys: false, provides: true },
  'social-organisation': { zh: '社会组织', en: 'Social organisation', buys: false, provides: true },
  'mass-body-on-budget': {
    zh: '使用事业编制且由财政保障的群团组织',
    en: 'Mass body that the budget pays for',
    buys: false,
    provides: false,
  },
  'public-institution-1': { zh: '公益一类事业单位', en: 'Public institution, class I', buys: false, provides: false },
  'public-institution-2': { zh: '公益二类事业单位', en: 'Public institution, class II', buys: false, provides: true },
  'public-institution-business': {
    zh: '从事生产经营活动的事业单位',
    en: 'Public institution that is in business',
    buys: false,
    provides: true,
  },
  'rural-collective': { zh: '农村集体经济组织', en: 'Rural collective', buys: false, provides: true },
  'self-governing-body': {
    zh: '基层群众性自治组织',
    en: 'Residents’ or villagers’ committee',
    buys: false,
    provides: true,
  },
  person: { zh: '具备条件的个人', en: 'A person who can', buys: false, provides: true },
} as const satisfies Readonly<Record<string, LocalizedText & { readonly buys: boolean; readonly provides: boolean }>>
/** A party of {@link purchaseParties}. */
export type PurchaseParty = keyof typeof purchaseParties

const followsMeasures = {
  ...purchaseMeasures2020,
  confidence: 'unverified',
  note: 'the article on those who follow the measures was not read',
} as const satisfies Citation

/** Whether a party may buy services, and by which article. */
export const mayBuyServices = (party: PurchaseParty): { readonly may: boolean; readonly cite: Citation } => ({
  may: purchaseParties[party].buys,
  cite:
    party === 'by-reference'
      ? followsMeasures
      : atArticle(purchaseMeasures2020, isBarredParty(party) ? '第八条' : '第五条'),
})

/** Whether a party may provide services, and by which article. */
export const mayProvideServices = (party: PurchaseParty): { readonly may: boolean; readonly cite: Citation } => ({
  may: purchaseParties[party].provides,
  cite: atArticle(purchaseMeasures2020, isBarredParty(party) ? '第八条' : '第六条'),
})

const isBarredParty = (party: PurchaseParty): boolean =>
  party === 'public-institution-1' || party === 'mass-body-on-budget'

/** What may not be bought as a service (art. 10). */
export const barredPurchases = {
  'not-its-task': { zh: '不属于政府职责范围的服务事项', en: 'No task of government' },
  'own-duty': { zh: '应当由政府直接履职的事项', en: 'What government must do itself' },
  'goods-and-works': { zh: '货物和工程，以及将工程和服务打包的项目', en: 'Goods and works, also packed with services' },
  financing: { zh: '融资行为', en: 'Financing' },
  staffing: {
    zh: '人员招、聘用，劳务派遣用工，设置公益性岗位',
    en: 'Staff of the buyer, labour on lease, public-interest posts',
  },
  'other-barred': { zh: '国家规定的其他事项', en: 'What else the state rules out' },
} as const satisfies Readonly<Record<string, LocalizedText>>

const day = PlainDate.nullable().default(null)

/** A contract by which government buys a service of an organisation (政府购买服务合同); sums in fen. */
export const PurchaseContract = z
  .strictObject({
    id: z.string().min(1),
    buyer: z.enum(keysOf(purchaseParties)),
    provider: z.enum(keysOf(purchaseParties)),
    organisation: z.string().min(1),
    service: z.string().min(1),
    /** On the published catalogue (指导性目录); `null`: not known. */
    inCatalogue: z.boolean().nullable().default(null),
    barred: z.enum(keysOf(barredPurchases)).nullable().default(null),
    signedOn: PlainDate,
    from: PlainDate,
    to: PlainDate,
    /** Fixed in content, going on, paid for steadily and at a steady price: it may run for three years. */
    steady: z.boolean().default(false),
    amount: z.int().min(0),
    /** Left out: not told. */
    payments: z.array(z.strictObject({ on: PlainDate, amount: z.int().min(0) })).optional(),
    /** Accepted by the buyer (验收). */
    acceptedOn: day,
    /** Its performance was evaluated, in points of 100. */
    evaluation: z
      .strictObject({ on: PlainDate, points: z.number().min(0).max(100) })
      .nullable()
      .default(null),
  })
  .refine(...lastNotBefore('from', 'to'))
export type PurchaseContract = z.infer<typeof PurchaseContract>

/** Where a contract stands. */
export type PurchaseContractState = 'signed' | 'running' | 'ended' | 'accepted' | 'evaluated'

/** Where a contract stands on a day. */
export const purchaseContractState = (
  { from, to, acceptedOn, evaluation }: PurchaseContract,
  asOf: PlainDate,
): PurchaseContractState => {
  if (evaluation !== null && happenedBy(evaluation.on, asOf)) return 'evaluated'
  if (happenedBy(acceptedOn, asOf)) return 'accepted'
  if (runsOn(from, to, asOf)) return 'running'
  return asOf < from ? 'signed' : 'ended'
}

/** The last day that a contract may run to, its first day counted: one year as a rule, three where it is steady. */
export const contractUntil = ({ from, steady }: Pick<PurchaseContract, 'from' | 'steady'>): PlainDate =>
  lastDayOfMonths(from, steady ? 36 : 12)

/** What was paid on a contract by a day, in fen; `null`: it is not told. */
export const paidOnContract = ({ payments }: PurchaseContract, asOf: PlainDate): number | null =>
  payments?.filter(({ on }) => on <= asOf).reduce((sum, { amount }) => sum + amount, 0) ?? null

/** What contracts are held against. */
export const purchaseRules = {
  'buyer-may-buy': {
    text: { zh: '购买主体应当是国家机关', en: 'the buyer is an organ of state' },
    cite: atArticle(purchaseMeasures2020, '第五条'),
  },
  'provider-may-provide': {
    text: { zh: '承接主体不符合规定', en: 'the provider is one that may provide' },
    cite: atArticle(purchaseMeasures2020, '第六条'),
  },
  'service-may-be-bought': {
    text: { zh: '不得纳入政府购买服务范围', en: 'it is something that may be bought as a service' },
    cite: atArticle(purchaseMeasures2020, '第十条'),
  },
  'in-catalogue': {
    text: { zh: '购买内容应当在指导性目录内', en: 'the service is on the catalogue' },
    cite: atArticle(purchaseMeasures2020, '第十一条'),
  },
  'contract-not-too-long': {
    text: {
      zh: '合同履行期限一般不超过1年，符合条件的不超过3年',
      en: 'a contract runs for a year, where it is steady for three',
    },
    cite: purchaseMeasures2020,
  },
  'signed-before-work': {
    text: { zh: '应当先签订合同后提供服务', en: 'a contract is signed before the work begins' },
    // No text that was read says it.
    severity: 'warning',
  },
  'purchase-in-order': {
    text: {
      zh: '应当先签订合同后付款，开始履行后验收、评价',
      en: 'it is signed before anything is paid, and begins before it is accepted or evaluated',
    },
  },
  'paid-within-contract': {
    text: { zh: '支付金额不超过合同金额', en: 'no more is paid than the contract says' },
  },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a contract breaks on a day; one signed before the measures began on 2020-03-01 is not held to them. */
export const purchaseContractProblems = (contract: PurchaseContract, asOf: PlainDate): Problem[] => {
  const { buyer, provider, inCatalogue, barred, signedOn, from, to, amount } = contract
  const broken = (code: keyof typeof purchaseRules, path: string, due?: PlainDate, cite?: Citation) =>
    brokenRule(code, { ...purchaseRules[code], ...(cite && { cite }) }, [path], due)
  if (signedOn > asOf || signedOn < purchaseMeasures2020.effective) return []
  const done = [contract.acceptedOn, contract.evaluation?.on ?? null]
  return [
    ...(mayBuyServices(buyer).may ? [] : [broken('buyer-may-buy', 'buyer', undefined, mayBuyServices(buyer).cite)]),
    ...(mayProvideServices(provider).may
      ? []
      : [broken('provider-may-provide', 'provider', undefined, mayProvideServices(provider).cite)]),
    ...(barred === null ? [] : [broken('service-may-be-bought', 'barred')]),
    ...(inCatalogue === false ? [broken('in-catalogue', 'inCatalogue')] : []),
    // 一般不超过1年: of one that is not said to be steady, up to three years are odd, and no fault.
    ...(to > contractUntil(contract)
      ? [
          {
            ...broken('contract-not-too-long', 'to', contractUntil(contract)),
            ...(to <= contractUntil({ from, steady: true }) && { severity: 'warning' as const }),
          },
        ]
      : []),
    ...(isLate(signedOn, from, asOf) ? [broken('signed-before-work', 'signedOn', from)] : []),
    ...(done.some(on => on !== null && on < from) || contract.payments?.some(({ on }) => on < signedOn)
      ? [broken('purchase-in-order', 'signedOn')]
      : []),
    ...((paidOnContract(contract, asOf) ?? 0) > amount ? [broken('paid-within-contract', 'payments')] : []),
  ]
}

/** What government bought of social organisations in a period by the day of signing, each contract once: their number and sum, in fen. */
export const boughtOfOrganisations = (
  contracts: readonly PurchaseContract[],
  { from, asOf }: { readonly from: PlainDate; readonly asOf: PlainDate },
): { readonly contracts: number; readonly amount: number } => {
  const bought = [...new Map(contracts.map(one => [one.id, one])).values()].filter(
    ({ provider, signedOn }) => provider === 'social-organisation' && from <= signedOn && signedOn <= asOf,
  )
  return { contracts: bought.length, amount: bought.reduce((sum, { amount }) => sum + amount, 0) }
}

import {
  addMonths,
  atArticle,
  brokenRule,
  type Citation,
  type Fen,
  happenedBy,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
  refusal,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { reformOpinion2020 } from '../shared/documents.js'
import { AssistanceService, type ServiceRecord } from './kinds.js'

/** 政府购买服务管理办法. */
export const servicePurchaseMeasures2020 = {
  title: '政府购买服务管理办法',
  number: '财政部令第102号',
  issuer: '财政部',
  effective: '2020-03-01',
  confidence: 'secondary',
  note: 'articles 1 to 11 read in copies, articles 23 and 24 as a site of law quotes them; the ban on handing the work on from memory, as rules of Shanghai of 2021 repeat it, the number of its article not seen',
} as const satisfies Citation

const fen = z.int().min(0)

/**
 * What a supplier is, as the measures of purchase tell them apart (arts 6, 8). `mass-organisation`: one with posts of the state that the
 * budget keeps; any other is a `social-organisation`.
 */
export const ServiceSupplier = z.enum([
  'social-organisation',
  'firm',
  'institution-class-two',
  'institution-class-one',
  'institution-in-business',
  'mass-organisation',
  'collective',
  'committee',
  'person',
])
export type ServiceSupplier = z.infer<typeof ServiceSupplier>

/** A contract by which an office buys services of assistance (政府购买社会救助服务; since 2026-07-01 社会救助法 art. 56). Money in fen. */
export const ServicePurchase = z.strictObject({
  id: z.string().min(1),
  buyer: z.string().min(1),
  supplier: z.string().min(1),
  supplierKind: ServiceSupplier,
  signed: PlainDate,
  from: PlainDate,
  until: PlainDate,
  /** Of fixed content and price, and the money is there: up to three years (art. 24); `null`: not known. */
  recurring: z.boolean().nullable().default(null),
  items: z
    .array(
      z.strictObject({
        service: AssistanceService,
        /** What sets apart one service at several prices: 全护理 and 半护理, 城市 and 农村. */
        grade: z.string().min(1).optional(),
        units: z.number().positive(),
        unitPrice: fen,
      }),
    )
    .min(1)
    .refine(
      items => new Set(items.map(({ service, grade }) => JSON.stringify([service, grade]))).size === items.length,
      refusal([], '服务项目重复', 'a service stands twice'),
    ),
  total: fen,
  payments: z.array(z.strictObject({ on: PlainDate, amount: fen })).default([]),
  /** The work was evaluated; `null`: not, or not yet; left out: not told. */
  evaluatedOn: PlainDate.nullish(),
  /** Handed on to another supplier. */
  handedOn: z.boolean().nullable().default(null),
})
export type ServicePurchase = z.infer<typeof ServicePurchase>

/** What a contract is held against. */
export const servicePurchaseRules = {
  'purchase-supplier': {
    text: {
      zh: '公益一类事业单位和财政保障的群团组织不作为承接主体',
      en: 'no body that the budget keeps is a supplier',
    },
    cite: atArticle(servicePurchaseMeasures2020, '第八条'),
  },
  'purchase-term': {
    text: { zh: '合同期限一般不超过1年，内容固定的不超过3年', en: 'a contract runs one year, of fixed content three' },
    cite: atArticle(servicePurchaseMeasures2020, '第二十四条'),
  },
  'purchase-not-handed-on': {
    text: { zh: '不得转包给其他主体', en: 'the work is not handed on to another' },
    cite: servicePurchaseMeasures2020,
  },
  'purchase-days': {
    text: {
      zh: '签订、开始、截止日期应当依次，付款不得早于签订，评估不得早于开始',
      en: 'it is signed, begins and ends in order, is paid once it is signed and evaluated once it has begun',
    },
  },
  'purchase-total': { text: { zh: '合同总价应当等于数量乘以单价之和', en: 'the total is that of its items' } },
  'purchase-paid': { text: { zh: '已付金额不得超过合同总价', en: 'no more is paid than agreed' } },
  'purchase-evaluated': {
    text: { zh: '购买服务应当加强监督评估', en: 'what was bought is evaluated' },
    cite: atArticle(reformOpinion2020, '二（五）21'),
    // No text has a day by which.
    severity: 'warning',
  },
  'record-contract': { text: { zh: '服务记录的合同应当在册', en: 'the contract of a record is on the register' } },
  'record-in-term': { text: { zh: '服务应当在合同期内', en: 'a service falls into the term of its contract' } },
  'record-agreed': { text: { zh: '服务项目应当列入合同', en: 'the contract has the service' } },
  'record-by-supplier': { text: { zh: '应当由承接主体提供', en: 'it is given by the supplier' } },
  'record-within-units': { text: { zh: '数量不得超过合同数量', en: 'no more is given than was bought' } },
} as const satisfies Readonly<Record<string, RecordRule>>

const barred: readonly ServiceSupplier[] = ['institution-class-one', 'mass-organisation']

/** What the items of a contract come to, in fen; a broken unit is paid in part, and the fen that is left is dropped. */
export const purchaseTotal = ({ items }: Pick<ServicePurchase, 'items'>): Fen =>
  items.reduce((sum, { units, unitPrice }) => sum + costOf(units, unitPrice), 0)

/** Units to a thousandth, so that 0.1 × 3 yuan is 30 fen. */
const costOf = (units: number, unitPrice: Fen): Fen => Math.floor((Math.round(units * 1000) * unitPrice) / 1000)

/** The first day that is certain of the opinion of August 2020. */
const evaluatedSince = '2020-09-01'

/**
 * What a contract breaks on a day, once it is signed or has begun. The measures of purchase are asked of what was signed from 2020-03-01; a term is a warning where it is
 * not on record whether the content is fixed, and where it ends on the very day that answers to the first, to which it runs if that is not
 * counted (民法典 arts 201, 202); an evaluation is due once the
 * contract has ended, of those that end since 2020-09-01, without a number of days: a warning.
 */
export const servicePurchaseProblems = (contract: ServicePurchase, asOf: PlainDate): Problem[] => {
  const { signed, from, until, recurring, payments, total } = contract
  if (asOf < signed && asOf < from) return []
  const problems: Problem[] = []
  const broken = (code: keyof typeof servicePurchaseRules, path: Problem['path']) => {
    problems.push(brokenRule(code, servicePurchaseRules[code], path))
  }
  const { evaluatedOn } = contract
  if (from > until || payments.some(({ on }) => on < signed) || (evaluatedOn != null && evaluatedOn < from))
    broken('purchase-days', ['from'])
  // Work that begins before the paper is signed is common at the turn of a year, and no text that was read forbids it.
  else if (signed > from)
    problems.push({
      ...brokenRule('purchase-days', servicePurchaseRules['purchase-days'], ['signed']),
      severity: 'warning',
    })
  if (signed >= servicePurchaseMeasures2020.effective && signed <= asOf) {
    if (barred.includes(contract.supplierKind)) broken('purchase-supplier', ['supplierKind'])
    const last = (months: number) => addMonths(from, months)
    if (until >= last(36) || (until >= last(12) && recurring !== true)) {
      const found = brokenRule('purchase-term', servicePurchaseRules['purchase-term'], ['until'])
      const isPast = until > last(36) || (recurring === false && until > last(12))
      problems.push(isPast ? found : { ...found, severity: 'warning' })
    }
    if (contract.handedOn === true) broken('purchase-not-handed-on', ['handedOn'])
  }
  // Of a broken unit the contract may have rounded the fen up.
  const rounded = contract.items.filter(({ units, unitPrice }) => (thousandths(units) * unitPrice) % 1000 !== 0).length
  const least = purchaseTotal(contract)
  if (total < least || total > least + rounded) broken('purchase-total', ['total'])
  const paid = payments.filter(({ on }) => happenedBy(on, asOf)).reduce((sum, { amount }) => sum + amount, 0)
  if (paid > total) broken('purchase-paid', ['payments'])
  if (until >= evaluatedSince && until < asOf && notHappenedBy(evaluatedOn, asOf))
    broken('purchase-evaluated', ['evaluatedOn'])
  return problems
}

/** What a contract has given by a day: units of each of its services, those left of it, its cost, and how many persons. */
export interface PurchaseDelivered {
  readonly items: readonly {
    readonly service: AssistanceService
    readonly grade?: string
    readonly given: number
    readonly left: number
  }[]
  /** In fen, at the prices of the contract. */
  readonly cost: Fen
  readonly persons: number
}

const thousandths = (value: number) => Math.round(value * 1000)

/** The item that a service was given under; a grade that either side does not tell decides nothing where the service stands once. */
const itemOf = (
  items: ServicePurchase['items'],
  { service, grade }: Pick<ServiceRecord, 'service' | 'grade'>,
): ServicePurchase['items'][number] | undefined => {
  const own = items.filter(one => one.service === service)
  const [only] = own
  return own.length === 1 && (only!.grade === undefined || grade === undefined)
    ? only
    : own.find(one => one.grade === grade)
}

/** How far a contract is by a day, by the records of its services. */
export const purchaseDelivered = (
  contract: Pick<ServicePurchase, 'id' | 'items'>,
  records: readonly ServiceRecord[],
  asOf: PlainDate,
): PurchaseDelivered => {
  const own = records.filter(one => one.contract === contract.id && happenedBy(one.on, asOf))
  const items = contract.items.map(item => {
    const { service, grade, units } = item
    const given = own
      .filter(one => itemOf(contract.items, one) === item)
      .reduce((sum, one) => sum + thousandths(one.units), 0)
    const figures = { given: given / 1000, left: (thousandths(units) - given) / 1000 }
    return grade === undefined ? { service, ...figures } : { service, grade, ...figures }
  })
  return {
    items,
    cost: contract.items.reduce((sum, { unitPrice }, index) => sum + costOf(items[index]!.given, unitPrice), 0),
    persons: new Set(own.map(({ person }) => person)).size,
  }
}

/** What records of paid services break against the contracts of a place; one given without pay is not asked. */
export const serviceRecordProblems = (
  records: readonly ServiceRecord[],
  contracts: readonly ServicePurchase[],
): Problem[] => {
  const given = new Map<string, number>()
  return records.flatMap(({ contract, service, grade, on, provider, units }, index) => {
    if (contract === null) return []
    const broken = (code: keyof typeof servicePurchaseRules, field: string) =>
      brokenRule(code, servicePurchaseRules[code], [index, field])
    const found = contracts.find(({ id }) => id === contract)
    if (found === undefined) return [broken('record-contract', 'contract')]
    const item = itemOf(found.items, { service, grade })
    const key = JSON.stringify([contract, service, item?.grade])
    const sum = (given.get(key) ?? 0) + thousandths(units)
    given.set(key, sum)
    return [
      ...(runsOn(found.from, found.until, on) ? [] : [broken('record-in-term', 'on')]),
      ...(provider === found.supplier ? [] : [broken('record-by-supplier', 'provider')]),
      ...(item === undefined
        ? [broken('record-agreed', 'service')]
        : sum > thousandths(item.units)
          ? [broken('record-within-units', 'units')]
          : []),
    ]
  })
}

import {
  addDays,
  DivisionCode,
  Fen,
  happenedBy,
  isWithin,
  keysOf,
  type LocalizedText,
  PlainDate,
  type Problem,
  problem,
  runsOn,
} from '@minzheng/core'
import { SocialCreditCode } from '@minzheng/core/identifiers'
import * as z from 'zod'

const text = z.string().min(1).max(200)

/** The twelve classes of assistive devices, by their number in the classification. */
export const deviceClasses = {
  '04': { zh: '个人医疗辅助器具', en: 'Personal medical' },
  '05': { zh: '技能训练辅助器具', en: 'Training of skills' },
  '06': { zh: '矫形器和假肢', en: 'Orthoses and prostheses' },
  '09': { zh: '个人生活自理和防护辅助器具', en: 'Self-care and protection' },
  '12': { zh: '个人移动辅助器具', en: 'Mobility' },
  '15': { zh: '家务辅助器具', en: 'Housekeeping' },
  '18': { zh: '家庭和其他场所使用的家具及其适配件', en: 'Furniture and adaptations' },
  '22': { zh: '沟通和信息辅助器具', en: 'Communication and information' },
  '24': { zh: '操作物体和器具的辅助器具', en: 'Handling of objects' },
  '27': { zh: '环境改善和评估辅助器具', en: 'Environment' },
  '28': { zh: '就业和职业训练辅助器具', en: 'Employment and vocational training' },
  '30': { zh: '休闲娱乐辅助器具', en: 'Recreation' },
} as const satisfies Record<string, LocalizedText>
/** A class of devices: see {@link deviceClasses}. */
export type DeviceClass = keyof typeof deviceClasses
const deviceClass = z.enum(keysOf(deviceClasses))

/** A model that may be rented (租赁目录), with its rent in fen a month. */
export const RentalDevice = z.strictObject({ model: text, class: deviceClass, monthlyRent: Fen.min(1) })
export type RentalDevice = z.infer<typeof RentalDevice>

/** Where devices are rented out (租赁服务点). */
export const RentalOutlet = z.strictObject({
  name: text,
  division: DivisionCode,
  openedOn: PlainDate,
  closedOn: PlainDate.nullable().default(null),
})
export type RentalOutlet = z.infer<typeof RentalOutlet>

/** A contract by which a device is rented; amounts in fen. */
export const DeviceRental = z.strictObject({
  id: text,
  /** As a case number tells persons apart. */
  person: text,
  /** The one device, not its model. */
  device: text,
  model: text,
  from: PlainDate,
  /** The last day of the lease. */
  to: PlainDate,
  /** `null`: it is not back; left out: not told. */
  returnedOn: PlainDate.nullish(),
  rent: Fen.min(0),
  subsidy: Fen.min(0).default(0),
})
export type DeviceRental = z.infer<typeof DeviceRental>

/** Whether a device was still out on a day: on that of its return another may have it; while it is not back, to the end of the lease. */
const isOutOn = ({ to, returnedOn }: DeviceRental, day: PlainDate): boolean =>
  returnedOn == null ? day <= to : day < returnedOn

/** The device stays with the same person under a later contract (续租), so it is not back. */
const isRenewed = ({ person, device, to }: DeviceRental, rentals: readonly DeviceRental[]): boolean =>
  rentals.some(one => one.person === person && one.device === device && to < one.to && one.from <= addDays(to, 1))

/** The device was leased out again by a day: it was back, on a day that is not told, or stayed without a contract for a time (逾期续租). */
const isLeasedAgain = ({ device, to }: DeviceRental, rentals: readonly DeviceRental[], asOf: PlainDate): boolean =>
  rentals.some(one => one.device === device && to < one.from && one.from <= asOf)

/** One of two contracts of a person for a device was made to go on after the other, though it begins before that ends. */
const isLongerOfOne = (a: DeviceRental, b: DeviceRental): boolean => {
  const [first, second] = b.from < a.from ? [b, a] : [a, b]
  return first.person === second.person && first.from < second.from && first.to < second.to
}

/**
 * What is wrong with rentals on a day: a lease that ends before it begins, or a device back before it went out (`rental-days`), a
 * subsidy above the rent (`rental-subsidy`), a model that is not in the catalogue (`rental-model`), one device with two at once, or
 * twice with one person for the same time (`rental-twice`), one that is not back, nor leased on by the same person without a gap (`rental-late`; a warning where it was leased out again or nothing is told: the day of its return is not), a contract that stands twice
 * (`rental-id`).
 */
export const deviceRentalProblems = (
  rentals: readonly DeviceRental[],
  catalogue: readonly RentalDevice[],
  asOf: PlainDate,
): Problem[] =>
  rentals.flatMap((rental, index) => {
    const { from, to, returnedOn, rent, subsidy, model, device } = rental
    const found = (code: string, path: string, zh: string, en: string, severity: Problem['severity'] = 'error') =>
      problem(code, severity, [index, path], [zh, en], ['请核对租赁合同。', 'Check the contract.'])
    const other = rentals.findIndex(
      (one, at) =>
        at < index &&
        one.device === device &&
        isOutOn(rental, one.from) &&
        isOutOn(one, from) &&
        !isLongerOfOne(one, rental),
    )
    return [
      ...(to < from ? [found('rental-days', 'to', '租期结束早于开始。', 'The lease ends before it begins.')] : []),
      ...(returnedOn != null && returnedOn < from
        ? [found('rental-days', 'returnedOn', '归还早于租期开始。', 'It is back before it went out.')]
        : []),
      ...(rentals.slice(0, index).some(one => one.id === rental.id)
        ? [found('rental-id', 'id', `合同“${rental.id}”重复。`, `Contract "${rental.id}" stands twice.`)]
        : []),
      ...(subsidy > rent
        ? [found('rental-subsidy', 'subsidy', '补贴超过租金。', 'The subsidy is more than the rent.')]
        : []),
      ...(catalogue.some(one => one.model === model)
        ? []
        : [found('rental-model', 'model', `目录中没有“${model}”。`, `"${model}" is not in the catalogue.`)]),
      ...(other >= 0
        ? [found('rental-twice', 'device', '同一器具同时出租两次。', 'The device is with two at once.')]
        : []),
      ...(!happenedBy(returnedOn, asOf) && to < asOf && !isRenewed(rental, rentals)
        ? isLeasedAgain(rental, rentals, asOf)
          ? [
              found(
                'rental-late',
                'returnedOn',
                `租期 ${to} 已满，之后再次出租，没有记录归还日期。`,
                `The lease ended on ${to}, and it was leased out again; the day of its return is not on record.`,
                'warning',
              ),
            ]
          : [
              found(
                'rental-late',
                'returnedOn',
                returnedOn === undefined ? `租期 ${to} 已满，没有记录是否归还。` : `租期 ${to} 已满，未归还。`,
                returnedOn === undefined
                  ? `The lease ended on ${to}; whether it is back is not on record.`
                  : `The lease ended on ${to}; it is not back.`,
                returnedOn === undefined ? 'warning' : 'error',
              ),
            ]
        : []),
    ]
  })

/** How many outlets each district has on a day, each once, in the order given; a district without one has 0. */
export const outletsByDistrict = (
  districts: readonly DivisionCode[],
  outlets: readonly RentalOutlet[],
  asOf: PlainDate,
): ReadonlyMap<DivisionCode, number> =>
  new Map(
    districts.map(district => [
      district,
      new Set(
        outlets
          .filter(
            ({ division, openedOn, closedOn }) => isWithin(division, district) && runsOn(openedOn, closedOn, asOf),
          )
          .map(({ division, name }) => `${division} ${name}`),
      ).size,
    ]),
  )

/** A firm that makes or serves assistive devices (康复辅助器具企业). */
export const DeviceFirm = z.strictObject({
  name: text,
  creditCode: SocialCreditCode.optional(),
  division: DivisionCode,
  classes: z.array(deviceClass).min(1),
  kind: z.enum(['maker', 'seller', 'service', 'research']),
  since: PlainDate,
  /** The last day on which it was one. */
  until: PlainDate.nullable().default(null),
  /** Sales of each year, in fen, as it reports them. */
  sales: z.array(z.strictObject({ year: z.int().min(1978).max(2200), amount: Fen.min(0) })).default([]),
})
export type DeviceFirm = z.infer<typeof DeviceFirm>

/** The firms on a day, each once, as it stands first: told apart by the credit code, without one by name and place. */
export const deviceFirmsOn = (firms: readonly DeviceFirm[], day: PlainDate): readonly DeviceFirm[] => {
  const keyOf = ({ creditCode, name, division }: DeviceFirm) => creditCode ?? `${division} ${name}`
  const running = firms.filter(({ since, until }) => runsOn(since, until, day))
  return running.filter((firm, index) => running.findIndex(one => keyOf(one) === keyOf(firm)) === index)
}

/** The industry of a year: firms that stood at its end, each once, and their sales; `silent` did not report any. */
export const deviceIndustry = (
  firms: readonly DeviceFirm[],
  year: number,
): { readonly firms: number; readonly sales: Fen; readonly silent: readonly string[] } => {
  const standing = deviceFirmsOn(firms, `${year}-12-31`)
  const reports = standing.map(firm => ({ firm, report: firm.sales.find(one => one.year === year) }))
  return {
    firms: standing.length,
    sales: reports.reduce((sum, { report }) => sum + (report?.amount ?? 0), 0),
    silent: reports.filter(({ report }) => report === undefined).map(({ firm }) => firm.name),
  }
}

import { age, choice, date, fen, ifKnown, months, share, yesNo } from '@minzheng/core/fields'
import { anyOf, defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { localRentalRules as cite } from './documents.js'

const families = {
  dibao: ['低保', 'On dibao'],
  marginal: ['低保边缘', 'Marginal'],
  other: ['其他', 'Other'],
} as const

/** One lease of an assistive device (康复辅助器具租赁). Left out: not known. */
export const DeviceRentalFacts = z.strictObject({
  asOf: date('租赁日期', 'Day of the lease'),
  birth: ifKnown(date('出生日期', 'Date of birth', { notAfter: 'asOf' })),
  localHukou: ifKnown(yesNo('本地户籍', 'Registered locally')),
  /** By an assessment of ability or of long-term care that the place accepts. */
  assessedDisabled: ifKnown(yesNo('评估达到规定的失能程度', 'Assessed as disabled enough')),
  family: ifKnown(choice(families, '困难类别', 'Hardship')),
  leaseMonths: months('租期', 'Months of the lease', { most: 60 }),
  rent: fen('租金合计', 'Rent in all', { most: 100_000_000 }),
  /** Drawn before in the same calendar year. */
  drawnThisYear: ifKnown(fen('本年已享受补贴', 'Drawn this year', { most: 100_000_000 })),
})

/** To whom a place pays part of the rent, and how much. */
export const DeviceRentalPolicy = z.strictObject({
  leastAge: age('起始年龄', 'Least age'),
  /** From this age on no assessment is asked. */
  freeAge: age('免评估年龄', 'Age without assessment'),
  leastMonths: months('最短租期', 'Least months of a lease', { most: 60 }),
  mostMonths: months('最长租期', 'Most months of a lease', { most: 60 }),
  generalShare: share('一般对象补贴比例', 'Share, in general'),
  poorShare: share('低保、低保边缘补贴比例', 'Share, dibao or marginal'),
  yearlyMost: fen('每人每年最高', 'Most a year', { per: 'year', most: 100_000_000 }),
})

/** The subsidy to the rent of assistive devices, since the earliest local rule that was read (January 2026). */
export const assistiveDeviceRental2026 = defineProgram({
  id: 'assistive-device-rental',
  title: { zh: '康复辅助器具租赁补贴', en: 'Subsidy to the rent of assistive devices' },
  inForce: { from: '2026-01-20', cite },
  facts: DeviceRentalFacts,
  policy: DeviceRentalPolicy,
  rules(lease, policy) {
    const years = lease.birth.ageOn(lease.asOf)
    const inNeed = anyOf(years.atLeast(policy.freeAge), years.atLeast(policy.leastAge).and(lease.assessedDisabled)).as(
      { zh: '高龄，或者达到年龄并经评估失能', en: 'Old enough, or assessed as disabled' },
      { cite },
    )
    const leaseFits = lease.leaseMonths
      .atLeast(policy.leastMonths)
      .and(lease.leaseMonths.atMost(policy.mostMonths))
      .as({ zh: '租期符合规定', en: 'A lease of the right length' }, { cite })
    const eligible = inNeed.and(leaseFits, lease.localHukou).as({ zh: '可以享受补贴', en: 'Eligible' }, { cite })
    const poor = lease.family
      .isOneOf('dibao', 'marginal')
      .as({ zh: '低保或者低保边缘', en: 'On dibao, or marginal' }, { cite })
    const ofRent = poor
      .choose(lease.rent.times(policy.poorShare), lease.rent.times(policy.generalShare))
      .rounded('down')
      .as({ zh: '按比例补贴', en: 'Share of the rent' }, { unit: 'fen', cite })
    const left = policy.yearlyMost
      .minus(lease.drawnThisYear)
      .atLeastZero()
      .as({ zh: '本年剩余额度', en: 'Left of the year' }, { unit: 'fen', cite })
    const subsidy = eligible.choose(ofRent.min(left), 0).as({ zh: '补贴金额', en: 'Subsidy' }, { unit: 'fen', cite })
    const pays = lease.rent.minus(subsidy).as({ zh: '自付租金', en: 'Rent that is paid' }, { unit: 'fen', cite })
    return { inNeed, leaseFits, eligible, poor, ofRent, left, subsidy, pays }
  },
})

/**
 * The subsidy to the rent of assistive devices. There is no national rule: policy values are those of the place, each with its
 * document. The text sets no rounding; the share is rounded down to the fen.
 */
export const assistiveDeviceRental = versions(assistiveDeviceRental2026)

import { atArticle } from '@minzheng/core'
import { count, decimal, ifAny, ifKnown, share } from '@minzheng/core/fields'
import { oneDibaoStandard } from '@minzheng/policy'
import { defineProgram, versions } from '@minzheng/rules'
import * as z from 'zod'
import { urbanDibaoRegulation1999 } from '../shared/documents.js'
import { monthlyAmount } from '../shared/monthly-amount.js'
import { persons } from '../shared/persons.js'

/** The household of one person who owes support and lives apart. */
export const ImputedSupportFacts = z.strictObject({
  monthlyIncome: monthlyAmount('义务人家庭月收入', 'Monthly income of the supporter’s household'),
  persons: persons('义务人家庭人口', 'Persons in the supporter’s household'),
  /** As the local rule counts them: in the reckoning that is often repeated, more children owe a smaller share each. */
  children: ifKnown(count('被赡养人的子女数', 'Children of the person supported', { unit: 'person', most: 20 })),
  /** How many people this household supports. */
  supported: count('共同赡养的人数', 'Persons whom the household supports', {
    unit: 'person',
    least: 1,
    most: 20,
  }).default(1),
})

/** How a place reckons the support that a supporter is taken to pay; no national rule says it. Amounts are in fen a month. */
export const ImputedSupportPolicy = z.strictObject({
  /** Fen per person and month. */
  standard: oneDibaoStandard,
  /** What of the supporter's income stays free: so many times the standard for each person. */
  freeMultiple: decimal('自留部分（标准倍数）', 'What stays free, as a multiple of the standard', { most: 10 }),
  /** The share of the rest that is owed. */
  share: share('应付比例', 'Share of the rest that is owed'),
  /** Another share from so many children on, where the rule that sets the share has one. */
  manyChildren: ifAny(
    count('适用多子女比例的子女数', 'Children from which the other share holds', {
      unit: 'person',
      least: 1,
      most: 20,
    }),
  ),
  shareManyChildren: ifAny(share('多子女应付比例', 'Share owed with many children')),
})

/** Since the regulation of 1999. */
export const imputedSupport1999 = defineProgram({
  id: 'imputed-support',
  title: { zh: '应得赡（抚、扶）养费核算', en: 'Imputed maintenance' },
  inForce: { from: urbanDibaoRegulation1999.effective, cite: atArticle(urbanDibaoRegulation1999, '第二条') },
  facts: ImputedSupportFacts,
  policy: ImputedSupportPolicy,
  rules(supporter, policy) {
    const free = policy.freeMultiple
      .times(policy.standard.times(supporter.persons))
      .rounded('up')
      .as({ zh: '义务人家庭自留部分', en: 'What the supporter keeps' }, { unit: 'fen/month' })
    const excess = supporter.monthlyIncome
      .minus(free)
      .atLeastZero()
      .as({ zh: '超出部分', en: 'Income above it' }, { unit: 'fen/month' })
    const owed = (part: typeof policy.share) => part.times(excess.dividedBy(supporter.supported)).rounded('down')
    const usual = owed(policy.share)
    const support = policy.manyChildren
      .ifSet(from => supporter.children.atLeast(from).choose(owed(policy.shareManyChildren), usual), usual)
      .as(
        { zh: '核算的赡（抚、扶）养费', en: 'Imputed maintenance for one person' },
        { unit: 'fen/month', cite: atArticle(urbanDibaoRegulation1999, '第二条') },
      )
    return { free, excess, support }
  },
})

/**
 * Imputed maintenance (赡养费核算): the fen a month that a supporter who lives apart is taken to pay to one person, which
 * goes among the `transfers` of that member. No national rule says how it is reckoned. Widely repeated, of unknown origin:
 * half of what is above the line, two fifths from three children on, divided by the number supported; an older rural rule
 * has no second share. Both are settings here; the result is rounded down to the fen.
 */
export const imputedSupport = versions(imputedSupport1999)

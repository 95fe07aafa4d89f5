import { fen, ifKnown, yesNo } from '@minzheng/core/fields'
import * as z from 'zod'
import { HouseholdFacts } from '../means-test/rules.js'
import { persons } from '../shared/persons.js'

const yearly = (zh: string, en: string) => fen(zh, en, { per: 'year', most: 100_000_000_000 })

/** A patient and the family, on the day of the application. Left out or `null`: not known. */
export const SeriousIllnessFacts = z.strictObject({
  ...HouseholdFacts.pick({ area: true, savings: true, car: true, homes: true, propertyMeetsLocalRule: true }).shape,
  /** The family members who live together: `counted` of dibao. */
  persons: persons('共同生活的家庭成员', 'Family members who live together'),
  /** Total income of the family in the twelve months before the application, in fen. */
  yearIncome: ifKnown(yearly('申请前十二个月家庭总收入', 'Family income of the last 12 months')),
  /**
   * What the patient bears of medical expenses within the policy after basic and serious-illness insurance and whatever else the place
   * takes off, in fen, within the time that the place counts: twelve months in most, ninety days in Yunnan.
   */
  ownCost: ifKnown(yearly('政策范围内个人自付医疗费用', 'Medical expenses within the policy, borne by the patient')),
  /** Whether the illness is one that the place takes to be serious (大病). */
  seriousIllness: ifKnown(yesNo('患当地规定的大病', 'An illness that the place takes to be serious')),
  /** Whether the patient has basic medical insurance of the place: of residents or of employees. */
  insured: ifKnown(yesNo('在当地参加基本医疗保险', 'Basic medical insurance of the place')),
  /** Whether the patient is registered in the place. */
  registered: ifKnown(yesNo('户籍在当地', 'Registered in the place')),
  /** On dibao or tekun, or recognised as marginal: who is helped as such. */
  alreadyRecognised: ifKnown(yesNo('已纳入低保、特困或低保边缘', 'Already on dibao or tekun, or marginal')),
})

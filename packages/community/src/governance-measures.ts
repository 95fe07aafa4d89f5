import { addMonths, compareText, happenedBy, PlainDate, placed, refusal, within } from '@minzheng/core'
import {
  completed,
  defineMeasure,
  firstIn,
  happenedIn,
  type Measure,
  type Measured,
  shareWhere,
} from '@minzheng/indicators'
import * as z from 'zod'
import { CommitteeRecord, isOnePersonInBoth } from './committee-register/register.js'
import {
  CommunityFacility,
  CommunityServiceRecord,
  facilityAreaOn,
  hasFacility,
  isOneStop,
} from './community-facilities/register.js'
import { type GovernanceTitle, TitleRecord } from './governance-titles/titles.js'
import { type BoardItem, boardProblems, disclosesAsAsked, OpenAffairsRecord } from './open-affairs/board.js'
import { hasRulesFiled, SelfGovernmentRules } from './self-government-rules/register.js'
import { abolished, standingOn } from './shared/abolished.js'

/** A committee whose term ends on a day, and the day on which the new one was elected; `null`: not yet. */
export const CommitteeTermRecord = z
  .strictObject({
    committee: z.string().min(1),
    within,
    termEnds: PlainDate,
    newlyElected: PlainDate.nullable(),
    /** The last day of a committee that was done away with (撤销、合并) and is not elected anew; left out: it stands. */
    abolished: PlainDate.optional(),
  })
  // No term was shorter than three years, so a day further back is that of the election of the term itself.
  .refine(
    ({ termEnds, newlyElected }) => newlyElected === null || addMonths(newlyElected, 36) > termEnds,
    refusal(['newlyElected'], '这是本届的选举，不是下一届的', 'the election of the term that ends, not of the next'),
  )

/** A village or community with every version of its rules. */
export const UnitRules = z.strictObject({
  unit: z.string().min(1),
  within,
  versions: z.array(SelfGovernmentRules),
  abolished,
})

/** Of the records of each committee that stands, one for each election, that of the last election by a day. */
const inOffice = (records: readonly CommitteeRecord[], asOf: PlainDate): readonly CommitteeRecord[] => {
  const elected = records.filter(one => one.elected <= asOf).toSorted((a, b) => compareText(a.elected, b.elected))
  const last = [...new Map(elected.map(one => [placed(one.committee, one.within), one])).values()]
  return last.filter(({ abolished }) => abolished === undefined || asOf <= abolished)
}

const serviceMeasure = (
  indicator: string,
  of: (records: readonly CommunityServiceRecord[], asOf: PlainDate) => Measured,
): Measure<typeof CommunityServiceRecord> =>
  defineMeasure({
    indicator,
    record: CommunityServiceRecord,
    key: ({ unit, within }) => placed(unit, within),
    of: (records, { asOf }) => of(standingOn(records, asOf), asOf),
  })

/** How many holders of a title of a level had it conferred (or were proposed) in the period, each once. */
const titles = (
  indicator: string,
  title: GovernanceTitle,
  level: TitleRecord['level'],
  day: 'conferred' | 'proposed' = 'conferred',
): Measure<typeof TitleRecord> =>
  defineMeasure({
    indicator,
    record: TitleRecord,
    of: (records, period) =>
      new Set(
        records
          .filter(one => one.title === title && one.level === level && happenedIn(one[day], period))
          .map(({ holder, within }) => placed(holder, within)),
      ).size,
  })

/** Villages have centres of one name. */
const facilityName = ({ unit = '', name }: CommunityFacility): string => `${unit} ${name}`

const coverage = (indicator: string, kind: 'village' | 'residents') =>
  serviceMeasure(indicator, (records, asOf) =>
    shareWhere(
      records.filter(one => one.kind === kind),
      one => hasFacility(one, asOf),
    ),
  )

/** Whether an item was amiss, and over before a period: made known, and taken down since or true. A late one of years ago does not count for ever. */
const isMatterOfThePast = (kind: OpenAffairsRecord['kind'], item: BoardItem, from: PlainDate): boolean => {
  const { published, takenDown, untrue } = item
  if (published == null || published >= from || (takenDown === null ? untrue : takenDown >= from)) return false
  return boardProblems(kind, item, from).length > 0
}

/** How the indicators of grassroots governance come out of the registers of villages and communities. */
export const governanceMeasures: readonly Measure[] = [
  defineMeasure({
    indicator: 'committee-election-rate',
    record: CommitteeTermRecord,
    key: ({ committee, within, termEnds }) => `${placed(committee, within)} ${termEnds}`,
    of: (records, { from, asOf }) =>
      shareWhere(
        records.filter(
          // One whose term ended before the period is still due in it until it is elected.
          ({ termEnds, newlyElected, abolished }) =>
            termEnds <= asOf &&
            (from <= termEnds || newlyElected === null || from <= newlyElected) &&
            (newlyElected !== null || !happenedBy(abolished, asOf)),
        ),
        ({ newlyElected }) => happenedBy(newlyElected, asOf),
      ),
  }),
  defineMeasure({
    indicator: 'secretary-director-same-person-share',
    record: CommitteeRecord,
    key: ({ committee, within, elected }) => `${placed(committee, within)} ${elected}`,
    of: (records, { asOf }) => shareWhere(inOffice(records, asOf), one => isOnePersonInBoth(one, asOf)),
  }),
  defineMeasure({
    indicator: 'village-rules-filed-rate',
    record: UnitRules,
    key: ({ unit, within }) => placed(unit, within),
    of: (records, { asOf }) => shareWhere(standingOn(records, asOf), ({ versions }) => hasRulesFiled(versions, asOf)),
  }),
  defineMeasure({
    indicator: 'village-rules-revised',
    record: SelfGovernmentRules,
    of: (records, period) =>
      new Set(
        records
          .filter(({ kind, version, adopted }) => kind === 'rules' && version > 1 && happenedIn(adopted, period))
          .map(({ unit, within }) => placed(unit, within)),
      ).size,
  }),
  defineMeasure({
    indicator: 'village-affairs-disclosure-rate',
    record: OpenAffairsRecord,
    key: ({ unit, within }) => placed(unit, within),
    of: (records, { from, asOf }) =>
      shareWhere(standingOn(records, asOf), one =>
        disclosesAsAsked({ ...one, items: one.items.filter(item => !isMatterOfThePast(one.kind, item, from)) }, asOf),
      ),
  }),
  titles('deliberation-model-villages-municipal', 'deliberation-model', 'municipal'),
  titles('deliberation-model-villages-district', 'deliberation-model', 'county'),
  titles('harmonious-communities-guided', 'harmonious-community', 'municipal', 'proposed'),
  titles('community-service-complex-sites-municipal', 'service-complex', 'municipal'),
  titles('community-service-complex-sites-district', 'service-complex', 'county'),
  completed('deliberation-sites'),
  completed('smart-communities-built'),
  defineMeasure({
    indicator: 'party-service-centres-built',
    record: CommunityFacility,
    key: facilityName,
    days: ({ opened, closed }) => [opened, closed],
    // What closed and opens again was not built anew.
    of: (records, period) =>
      firstIn(
        records.filter(({ kind }) => kind === 'party-service-centre'),
        period,
        facilityName,
        ({ opened }) => opened ?? null,
      ).length,
  }),
  serviceMeasure('community-facility-area-per-100-households', (records, asOf) => {
    const areas = records.map(one => facilityAreaOn(one, asOf))
    const households = records.map(one => one.households)
    const unknown = records.filter((_, index) => areas[index] === null || households[index] === null).length
    if (unknown > 0)
      return {
        unknown: {
          zh: `${records.length} 条记录中有 ${unknown} 条面积或者户数不明。`,
          en: `Of ${records.length} records ${unknown} do not say the area or the households.`,
        },
      }
    const hundredths = areas.reduce<number>((sum, area) => sum + Math.round(area! * 100), 0)
    return { numerator: hundredths / 100, denominator: households.reduce<number>((sum, one) => sum + one!, 0) }
  }),
  coverage('community-facility-coverage-urban', 'residents'),
  coverage('community-facility-coverage-rural', 'village'),
  serviceMeasure('community-one-stop-service-coverage', (records, asOf) =>
    shareWhere(records, one => isOneStop(one, asOf)),
  ),
]

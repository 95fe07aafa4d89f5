import { addMonths, ageOn, atArticle, type Citation, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'
import { amended2025, type CommitteeKind, hasLaw, lawOf } from '../shared/law-versions.js'

/** Somebody who may come onto the list of voters of a village or community. */
export const ElectionApplicant = z.strictObject({
  name: z.string().min(1),
  born: PlainDate,
  deprivedOfRights: z.boolean(),
  /** Whether the household is registered here, and whether he lives here. */
  registeredHere: z.boolean(),
  livesHere: z.boolean(),
  /** Lives here since, where registered elsewhere (`null` for who lives here: not known). */
  residentSince: PlainDate.nullable().default(null),
  /** Works for the village or as a community worker here since; `null`: does not; left out: not told. */
  worksHereSince: PlainDate.nullish(),
  /** Said that he wants to take part, or applied. */
  asks: z.boolean(),
  /** Villages: the assembly or the representatives agreed to it. `null`: not decided yet. */
  agreed: z.boolean().nullable().default(null),
  /** Already on the list of another place. */
  listedElsewhere: z.boolean().default(false),
})
export type ElectionApplicant = z.infer<typeof ElectionApplicant>

/** Whether somebody is put on the list, and why. */
export interface VoterListing {
  /** `null`: what is missing is named in the reason. */
  readonly listed: boolean | null
  readonly reason: LocalizedText
  readonly cite: Citation
}

/**
 * Whether somebody is put on the list of voters, by the law of the day of the vote. A village lists who is registered and lives there;
 * who is registered and away, where he says so; who comes from elsewhere after a year there (since 2026 also a year of work for it),
 * where he asks and the villagers agree. A community lists who says that he takes part and is registered or lives there; a community
 * worker from elsewhere after six months, where he asks. Communities before 2026: nothing but age and rights.
 */
export const voterListing = (kind: CommitteeKind, person: ElectionApplicant, electionDay: PlainDate): VoterListing => {
  const since2026 = electionDay >= amended2025
  const article = since2026 ? '第十六条' : kind === 'village' ? '第十三条' : '第八条第二款'
  const cite = atArticle(lawOf(kind, electionDay), article)
  const answer = (listed: boolean | null, zh: string, en: string): VoterListing => ({
    listed,
    reason: { zh, en },
    cite,
  })
  if (!hasLaw(kind, electionDay))
    return answer(null, '该日所依法律尚未施行', 'no law that is held was in force on the day')
  if (ageOn(person.born, electionDay) < 18)
    return answer(false, '选举日未满十八周岁', 'not eighteen on the day of the vote')
  if (person.deprivedOfRights) return answer(false, '被剥夺政治权利', 'deprived of political rights')
  if (person.listedElsewhere && kind === 'village')
    return answer(false, '已在其他地方登记', 'on the list of another place')
  const since = (day: PlainDate | null | undefined, months: number) =>
    day != null && addMonths(day, months) <= electionDay
  if (kind === 'residents') {
    if (!since2026)
      return person.registeredHere || person.livesHere
        ? answer(true, '本居住地区居民', 'a resident of the place')
        : answer(false, '不是本居住地区居民', 'no resident of the place')
    if (!person.asks) return answer(false, '未表示参加选举', 'has not said that he takes part')
    if (person.registeredHere) return answer(true, '户籍在本社区', 'registered in the community')
    if (person.livesHere) return answer(true, '在本社区常住', 'lives in the community')
    if (person.worksHereSince === undefined)
      return answer(null, '是否在本社区工作不明', 'whether he works in the community is not known')
    return since(person.worksHereSince, 6)
      ? answer(true, '在本社区工作六个月以上', 'has worked in the community for six months')
      : answer(false, '户籍、居住、工作均不符合', 'neither registered, nor resident, nor six months at work')
  }
  if (person.registeredHere && person.livesHere) return answer(true, '户籍在本村并居住', 'registered and living here')
  if (!person.asks) return answer(false, '本人未表示参加选举', 'has not said that he takes part')
  if (person.registeredHere) return answer(true, '户籍在本村，本人表示参加', 'registered here, and takes part')
  const aYear = (person.livesHere && since(person.residentSince, 12)) || (since2026 && since(person.worksHereSince, 12))
  if (!aYear && person.agreed !== false && person.livesHere && person.residentSince === null)
    return answer(null, '何时起在本村居住不明', 'since when he lives here is not known')
  if (!aYear && person.agreed !== false && since2026 && person.worksHereSince === undefined)
    return answer(null, '是否从事村务工作一年以上不明', 'whether he has worked for the village for a year is not known')
  if (!aYear) return answer(false, '居住（工作）不满一年', 'less than a year here')
  if (person.agreed === null)
    return answer(null, '尚待村民会议或者村民代表会议同意', 'the villagers have not decided yet')
  return person.agreed
    ? answer(true, '居住（工作）一年以上并经同意', 'a year here, and agreed to')
    : answer(false, '未经同意', 'not agreed to')
}

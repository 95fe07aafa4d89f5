/** How a surname is read, and where it is looked for. */
interface SurnameReadings {
  /** The usual reading of the surname first; others that it has. */
  readonly readings: readonly [reading: string, ...others: string[]]
  /** Whether the character also begins other words (乐园, 查干): it needs 家 or a word that nothing else goes with. */
  readonly isCommonWord?: true
}

/** Surnames that are read otherwise than the character mostly is (dictionaries; several have two readings as surnames). */
const surnames: Readonly<Record<string, SurnameReadings>> = {
  单: { readings: ['shàn'] },
  解: { readings: ['xiè', 'hài', 'jiě'] },
  区: { readings: ['ōu'] },
  查: { readings: ['zhā', 'chá'] },
  朴: { readings: ['piáo', 'pǔ'] },
  缪: { readings: ['miào'] },
  翟: { readings: ['zhái', 'dí'] },
  覃: { readings: ['qín', 'tán'] },
  谌: { readings: ['chén', 'shèn'] },
  逄: { readings: ['páng'] },
  訾: { readings: ['zī'] },
  宓: { readings: ['mì', 'fú'] },
  乜: { readings: ['niè'] },
  冼: { readings: ['xiǎn'] },
  隗: { readings: ['wěi', 'kuí'] },
  郇: { readings: ['xún', 'huán'] },
  郗: { readings: ['xī', 'chī'] },
  牟: { readings: ['móu', 'mù'] },
  郄: { readings: ['qiè', 'xì'] },
  颉: { readings: ['xié', 'jié'] },
  扁: { readings: ['piān', 'biǎn'], isCommonWord: true },
  祭: { readings: ['zhài', 'jì'], isCommonWord: true },
  繁: { readings: ['pó', 'fán'], isCommonWord: true },
  盖: { readings: ['gài', 'gě'] },
  员: { readings: ['yuán', 'yùn'] },
  葛: { readings: ['gě'] },
  燕: { readings: ['yān'], isCommonWord: true },
  应: { readings: ['yīng'], isCommonWord: true },
  宁: { readings: ['níng', 'nìng'], isCommonWord: true },
  华: { readings: ['huà', 'huá'], isCommonWord: true },
  乐: { readings: ['yuè', 'lè'], isCommonWord: true },
  召: { readings: ['shào', 'zhào'], isCommonWord: true },
  折: { readings: ['shé', 'zhé'], isCommonWord: true },
  尉迟: { readings: ['yù chí'] },
  万俟: { readings: ['mò qí'] },
  令狐: { readings: ['líng hú'] },
  长孙: { readings: ['zhǎng sūn'] },
  澹台: { readings: ['tán tái'] },
  鲜于: { readings: ['xiān yú'] },
}

/** What a village or town has behind the surname of those who founded it. */
const settlements =
  '庄|屯|村|营|寨|集|店|湾|楼|堡|圩|坪|岗|厝|垸|墩|洼|窑|坟|巷|祠|围|郢|畈|垛|疃|夼|屋|桥|沟|格庄|各庄|官庄'
/** The same, where nothing but a name goes before it. */
const plainSettlements = '庄|屯|村|营|寨|集|店|格庄|各庄|官庄'

const before = '(?:[大小老新东西南北中前后上下](?!区))?'

interface Forms {
  readonly withHouse: RegExp
  readonly withSettlement: RegExp
}

let forms: Forms | undefined

const build = (): Forms => {
  const all = Object.entries(surnames)
  const oneOf = (list: typeof all): string => list.map(([surname]) => surname).join('|')
  const [common, rare] = [all.filter(([, one]) => one.isCommonWord), all.filter(([, one]) => !one.isCommonWord)]
  return {
    withHouse: new RegExp(`^${before}(${oneOf(all)})家`),
    withSettlement: new RegExp(
      `^${before}(?:(${oneOf(rare)})(?:${settlements})|(${oneOf(common)})(?:${plainSettlements}))`,
    ),
  }
}

/** A surname in a name, and how it is read. */
export interface SurnameInName {
  readonly at: number
  readonly reading: readonly string[]
  /** Other readings that it has as a surname. */
  readonly others: readonly (readonly string[])[]
  /** 家 behind it says that it is a surname; 庄 and the like only make it likely. */
  readonly isSure: boolean
}

/** The surname that a settlement is called after (解家屯, 单庄, 东尉迟村), where it is read otherwise than its character mostly is. */
export const surnameIn = (name: string): SurnameInName | undefined => {
  forms ??= build()
  const sure = forms.withHouse.exec(name)
  const match = sure ?? forms.withSettlement.exec(name)
  const surname = match?.[1] ?? match?.[2]
  if (surname === undefined) return undefined
  const known = surnames[surname]!
  const [reading, ...others] = known.readings.map(one => one.split(' '))
  return { at: name.indexOf(surname), reading: reading!, others, isSure: sure !== null || surname.length > 1 }
}

/** Every reading of the surnames of one character. */
export const surnameReadings = (): readonly (readonly [character: string, readings: readonly string[]])[] =>
  Object.entries(surnames).flatMap(([surname, { readings }]): [string, readonly string[]][] =>
    surname.length === 1 ? [[surname, readings]] : [],
  )

/**
 * How plainly a sentence of a text that is no plan must promise: in a report or a notice 确保 and 要 tell as often of what
 * was done, or of how something is to be handed in. A digest of a plan promises unless it has turned to what was.
 */
export type Promising = 'plainly' | 'lightly' | 'unless-told'

const doing =
  '新|改|扩|建|增|打造|创|设|完|实[施现]|开展|推[进动出]|启动|投|培|举办|组织|达|提[高升供]|在|于|继续|进一步|全面|重点|着力|加[快大强]|' +
  '围绕|聚焦|按|力争|确保|为|对|做|抓|出台|安排|发放|争取|筹|引|支持|选|评|覆盖|优化|深化|坚持|紧|积极|大力|陆续|办'

/** Words that speak of what is to come, whatever the text. */
const plainly = /* @__PURE__ */ new RegExp(
  [
    `将(?=${doing})`,
    '(?<=今年|明年|还|未来|下半年)将',
    '力争|争取(?!到|了)|努力(?=实现|达到|建成|打造|完成)|有望|预计(?=[到今全年将新建可])',
    `(?:计划|拟)(?=${doing}|今|明|到|用|全|20)`,
    '下一?步|下一?阶段|明年|来年|今后(?!年)|未来[一二两三四五\\d]',
    '(?:年[底末内终]?|[月季]度?[底末]|[上中下]旬|半年)(?:之|以)?前',
  ].join('|'),
  'g',
)
/** Words that promise where nobody reports his own work. */
const lightly =
  /确保|务必|必须|(?<![主重需纪概摘紧必只首扼])要(?![求点素闻件么])|应(?=达到|不[低少])|今年(?!以?来|已|上半年|[一二三]季度)|年内|至少|不少于|不低于|(?:民生|惠民|为民|办好?)[^,;。]{0,3}实事|(?:会议|规划|方案|意见|通知|计划|要点|文件|报告)》?(?:还|明确)?(?:要求|明确|提出|部署|强调)|工作重点/g
const byYear = /[到至](20\d\d)年/g
const ofYear = /(?:^|[,;:。])(20\d\d)年/g

/** Words that say that what follows them is past too: times, and what has come of the work. */
const pastTimes =
  '截[至止](?![^,;。]{0,10}前)|以来|近年|去年|上年|过去|回顾|同比|取得(?:了|[^,;。]{0,8}(?:成效|成绩|成果))'
const turnedBack = /* @__PURE__ */ new RegExp(pastTimes, 'g')
/** Words that tell what was done, or what there is. */
const told = /* @__PURE__ */ new RegExp(
  `${pastTimes}|已(?!经?纳入)|(?<!为)了(?!解)|目前|累计|共有|(?<!实)现有|据统计|据了解|先后|荣获`,
  'g',
)

const lastOf = (form: RegExp, words: string): number => {
  let at = -1
  form.lastIndex = 0
  for (let match = form.exec(words); match !== null; match = form.exec(words)) at = match.index
  return at
}

/** Where words last name a year, and whether one before that of the text, which tells what was done. */
const yearsIn = (words: string, year: number | undefined, promising: Promising): { ahead: number; told: number } => {
  const at = { ahead: -1, told: -1 }
  if (!words.includes('20')) return at
  // The year of a report is over; that of another text has come.
  const first = year === undefined ? (promising === 'plainly' ? 9999 : 0) : promising === 'plainly' ? year + 1 : year
  for (const form of [byYear, ofYear]) {
    form.lastIndex = 0
    for (let match = form.exec(words); match !== null; match = form.exec(words))
      if (year !== undefined || form === byYear || promising !== 'unless-told')
        at[Number(match[1]) >= first && (form === byYear || year !== undefined) ? 'ahead' : 'told'] = match.index
  }
  return at
}

const noYears = { ahead: -1, told: -1 }

/** Where words last speak of what is to come, and where of what was. */
const turnsIn = (words: string, year: number | undefined, promising: Promising): { ahead: number; told: number } => {
  const years = words.includes('20') ? yearsIn(words, year, promising) : noYears
  const light = promising !== 'plainly' ? lastOf(lightly, words) : -1
  return {
    ahead: Math.max(lastOf(plainly, words), light, years.ahead),
    told: Math.max(lastOf(promising === 'unless-told' ? turnedBack : told, words), years.told),
  }
}

/** What a notice asks for by a day is no goal. */
const handedIn = /请于|报送|上报|提交|填写|报名/

const opens = /^[^一-鿿\d]{0,4}(?:下一?步|下一?阶段|明年|来年|今后|接下来)/
const clauseRest = /^[^,;。]*(?:,[^,;。\d]{0,14}年?[月季年半度旬底末内]+前[^,;。]{0,8})?/

/** What a text is held to while its sentences are read one after the other. */
export interface Outlook {
  /** Hears the words between two sentences, which hold no figure but may turn the paragraph. */
  pass(words: string): void
  /** Whether the figure that ends at a place of a sentence is promised. */
  promises(sentence: string, stop: number): boolean
  /** Hears a sentence that has been read, for what it says of those behind it. */
  hear(sentence: string): void
}

/** `isAhead`: what stands before the first sentence, such as a title, speaks of what is to come. */
export const outlookOf = (promising: Promising, year: number | undefined, isAhead: boolean): Outlook => {
  let now = isAhead
  let isList = isAhead
  const hear = (sentence: string): void => {
    const { ahead, told: toldAt } = turnsIn(sentence, year, promising)
    if (toldAt > ahead) now = false
    else if (ahead >= 0) now ||= promising !== 'plainly' || opens.test(sentence)
    isList = now && (isList || /[:：][,\s]*$/.test(sentence))
  }
  return {
    pass(words) {
      const at = words.lastIndexOf('\n')
      if (at >= 0 && !isList) now = promising === 'unless-told'
      hear(at < 0 ? words : words.slice(at + 1))
    },
    promises(sentence, stop) {
      if (promising === 'plainly' && handedIn.test(sentence)) return false
      const { ahead, told: toldAt } = turnsIn(sentence.slice(0, stop), year, promising)
      if (toldAt > ahead) return promising === 'unless-told' && now
      return now || ahead >= 0 || lastOf(plainly, clauseRest.exec(sentence.slice(stop))?.[0] ?? '') >= 0
    },
    hear,
  }
}

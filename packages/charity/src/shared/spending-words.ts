/** What people call the results of a test. */
export const resultNames = {
  pass: { zh: '符合', en: 'met' },
  fail: { zh: '不符合', en: 'not met' },
  exempt: { zh: '不受限制', en: 'exempt' },
  explain: { zh: '未达标，已报告说明', en: 'missed, and explained' },
  'not-applicable': { zh: '净资产不为正，须说明', en: 'no net assets to take a share of: to be explained' },
  'no-standard': { zh: '尚无标准', en: 'no standard in force' },
}
export const baseKindNames = {
  income: { zh: '上年总收入', en: 'income of the year before' },
  'net-assets': { zh: '上年末净资产', en: 'net assets at the end of the year before' },
}
export const basisNames = {
  'last-year': { zh: '上年数', en: 'figure of the year before' },
  'three-year-average': { zh: '前三年平均数', en: 'average of three years' },
}
export const tierNames = {
  'public-foundation': { zh: '公募基金会', en: 'public foundation' },
  'public-other': { zh: '公募社会团体、社会服务机构', en: 'public association or service institution' },
  'foundation-1': { zh: '基金会第一档', en: 'foundation, tier 1' },
  'foundation-2': { zh: '基金会第二档', en: 'foundation, tier 2' },
  'foundation-3': { zh: '基金会第三档', en: 'foundation, tier 3' },
  'foundation-4': { zh: '基金会第四档', en: 'foundation, tier 4' },
  'other-1': { zh: '社会团体、社会服务机构第一档', en: 'association or service institution, tier 1' },
  'other-2': { zh: '社会团体、社会服务机构第二档', en: 'association or service institution, tier 2' },
  'other-3': { zh: '社会团体、社会服务机构第三档', en: 'association or service institution, tier 3' },
  'other-4': { zh: '社会团体、社会服务机构第四档', en: 'association or service institution, tier 4' },
}
export const kindNames = {
  foundation: { zh: '基金会', en: 'foundation' },
  association: { zh: '社会团体', en: 'association' },
  'service-institution': { zh: '社会服务机构', en: 'service institution' },
}

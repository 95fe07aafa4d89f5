import type { LocalizedText } from './text.schema.js'

/** The fields of work of a civil-affairs bureau, by the two letters that number its named systems (`EC-19`). */
export const domains = {
  SA: { zh: '社会救助', en: 'Social assistance' },
  EC: { zh: '养老服务与老龄工作', en: 'Elderly care and ageing' },
  CW: { zh: '儿童福利与未成年人保护', en: 'Child welfare and protection of minors' },
  CH: { zh: '慈善', en: 'Charity' },
  PN: { zh: '地名', en: 'Place names' },
  DI: { zh: '残疾人福利', en: 'Disability welfare' },
  MH: { zh: '精神障碍社区康复', en: 'Community mental-health rehabilitation' },
  SO: { zh: '社会组织', en: 'Social organisations' },
  GG: { zh: '基层治理与社区服务', en: 'Grassroots governance and community services' },
  SW: { zh: '社会工作', en: 'Social work' },
  VO: { zh: '志愿服务', en: 'Volunteering' },
  MA: { zh: '婚姻登记与婚俗', en: 'Marriage registration and customs' },
  FU: { zh: '殡葬', en: 'Funeral services' },
  BO: { zh: '行政区域界线', en: 'Administrative boundaries' },
  AD: { zh: '行政区划', en: 'Administrative divisions' },
  LO: { zh: '福利彩票', en: 'Welfare lottery' },
  SF: { zh: '安全、信访与疫情', en: 'Safety, petitions and epidemic control' },
  RV: { zh: '革命老区', en: 'Old revolutionary areas' },
  ST: { zh: '规划、资金、统计与项目', en: 'Planning, funds, statistics and projects' },
  LG: { zh: '法治与标准化', en: 'Law, standards and enforcement' },
  DG: { zh: '数字民政', en: 'Digital civil affairs' },
  PB: { zh: '党建、干部与机关', en: 'Party building, staff and office work' },
} as const satisfies Record<string, LocalizedText>

import type { Citation } from '@minzheng/core'

/** The opinion of 2020 of six ministries on certificates that committees issue. */
export const certificateOpinion2020 = {
  title: '关于改进和规范基层群众性自治组织出具证明工作的指导意见',
  number: '民发〔2020〕20号',
  issuer: '民政部、国家发展改革委、公安部、司法部、人力资源社会保障部、国家卫生健康委',
  seen: '2020-04-27',
  confidence: 'official-excerpt',
  note: 'its list read in full in reports of 2020-04-27; the day on which it was made was not seen, so it is held from that of the reports',
} as const satisfies Citation

/** The list of Hubei. */
export const hubeiCertificateList = {
  title: '湖北省不应由基层群众性自治组织出具证明事项清单（第一批）',
  number: '鄂民政发〔2020〕32号',
  issuer: '湖北省民政厅等六部门',
  seen: '2020-12-11',
  confidence: 'secondary',
  note: 'the list read in reports, the first of 2020-12-11; the day on which it was made was not seen, so it is held from that of the report',
} as const satisfies Citation

/** The opinion of 2022 of both general offices on tasks, plates and certificates of village bodies. */
export const villageTasksOpinion2022 = {
  title: '关于规范村级组织工作事务、机制牌子和证明事项的意见',
  issuer: '中共中央办公厅、国务院办公厅',
  seen: '2022-08-22',
  confidence: 'official-excerpt',
  note: 'its opening read as the news agency printed it on that day; what it says of plates and lists was not',
} as const satisfies Citation

/** The plan of 西城 (北京) of 2018: what is done before a task comes to a community. */
export const xichengAdmissionPlan2018 = {
  title: '西城区持续推进社区减负工作实施方案',
  issuer: '北京市西城区',
  seen: '2018-07-25',
  confidence: 'secondary',
  note: 'read in a report of that day',
} as const satisfies Citation

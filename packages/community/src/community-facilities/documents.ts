import type { Citation } from '@minzheng/core'

/** The opinion of 2017 on the governance of communities: thirty square metres for each hundred households. */
export const communityGovernanceOpinion2017 = {
  title: '中共中央 国务院关于加强和完善城乡社区治理的意见',
  issuer: '中共中央、国务院',
  confidence: 'primary',
  note: 'text read in a copy; its day is as remembered',
} as const satisfies Citation

/** 国办发〔2021〕56号: the plan of the 14th five years for the services of communities. */
export const serviceSystemPlan2021 = {
  title: '“十四五”城乡社区服务体系建设规划',
  number: '国办发〔2021〕56号',
  issuer: '国务院办公厅',
  issued: '2021-12-27',
  confidence: 'secondary',
  note: 'number, day and opening read in a copy; its table of indicators was not seen; coverage of rural communities as the national commission told it, other figures as provinces restate them',
} as const satisfies Citation

/** The guide of three ministries on facilities embedded in communities (城市社区嵌入式服务设施建设导则). */
export const embeddedFacilityGuide = {
  title: '城市社区嵌入式服务设施建设导则（试行）',
  issuer: '国家发展改革委、住房城乡建设部、自然资源部',
  confidence: 'secondary',
  note: 'as a report tells it; its number and day were not seen',
} as const satisfies Citation

import type { Citation } from '@minzheng/core'

/** 关于加强和改进生活无着的流浪乞讨人员救助管理工作的意见. */
export const reliefOpinion2018 = {
  title: '关于加强和改进生活无着的流浪乞讨人员救助管理工作的意见',
  number: '中办发〔2018〕53号',
  issuer: '中共中央办公厅、国务院办公厅',
  confidence: 'unverified',
  note: 'text not read; the number as a notice of 银川 of 2022 cites it',
} as const satisfies Citation

/** The urgent notice on homes in which stations place people (站外托养), reported on 2017-03-21. */
export const placementNotice2017 = {
  title: '关于对救助管理机构站外托养等工作进行检查整改的紧急通知',
  issuer: '民政部',
  issued: '2017-03-21',
  effective: '2017-03-21',
  confidence: 'secondary',
  note: 'as the press reported it on the next day; title and number as far as reported',
} as const satisfies Citation

/** 关于开展生活无着的流浪乞讨人员救助管理服务质量大提升专项行动的通知. */
export const reliefQualityNotice2020 = {
  title: '关于开展生活无着的流浪乞讨人员救助管理服务质量大提升专项行动的通知',
  issuer: '民政部等11部门',
  confidence: 'secondary',
  note: 'its six lines of action as the ministry’s press of May 2020 gives them; made public in March 2020, until June 2021 by a provincial notice; its checklist was not seen',
} as const satisfies Citation

/** The yearly open day of relief stations, as the ministry’s notice of 2019 is reported. */
export const reliefOpenDayNotice = {
  title: '关于开展救助管理和托养机构“开放日”活动的通知',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'as the press reported the notice of 2019: 19 June of each year, since 2013',
} as const satisfies Citation

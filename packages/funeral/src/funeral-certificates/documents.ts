import type { Citation } from '@minzheng/core'

/** 人口死亡信息登记管理规范(试行). */
export const deathRegistration2014 = {
  title: '人口死亡信息登记管理规范（试行）',
  number: '国卫办规划发〔2014〕68号',
  confidence: 'secondary',
  note: 'article 9 as a secondary source restates it; day not seen',
} as const satisfies Citation

/** The notice of 2026 on the death certificate and its electronic form. */
export const deathCertificateNotice2026 = {
  title: '关于加强居民死亡医学证明信息登记和电子证照管理工作的通知',
  number: '国卫规划发〔2026〕5号',
  confidence: 'secondary',
  note: 'of February 2026; the opening read in a copy, the rest as a secondary source restates it; day of effect not seen: the last day of the month stands for it',
} as const satisfies Citation

/** 中华人民共和国户口登记条例. */
export const householdRegistration1958 = {
  title: '中华人民共和国户口登记条例',
  issuer: '全国人民代表大会常务委员会',
  issued: '1958-01-09',
  effective: '1958-01-09',
  confidence: 'primary',
} as const satisfies Citation

/** 医疗纠纷预防和处理条例. */
export const medicalDisputes2018 = {
  title: '医疗纠纷预防和处理条例',
  number: '国务院令第701号',
  issuer: '国务院',
  effective: '2018-10-01',
  confidence: 'secondary',
  note: 'article 26 as a secondary source restates it',
} as const satisfies Citation

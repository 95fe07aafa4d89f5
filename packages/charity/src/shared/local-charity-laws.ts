import type { Citation } from '@minzheng/core'

// Charity regulations of places (地方慈善条例), as they were read.

export const shanghaiCharity = {
  title: '上海市慈善条例',
  issuer: '上海市人民代表大会常务委员会',
  issued: '2021-09-28',
  effective: '2021-11-01',
  confidence: 'primary',
} as const satisfies Citation

export const shandongCharity = {
  title: '山东省慈善条例',
  issuer: '山东省人民代表大会常务委员会',
  issued: '2021-03-24',
  effective: '2021-07-01',
  confidence: 'primary',
} as const satisfies Citation

export const zhejiangCharity = {
  title: '浙江省实施《中华人民共和国慈善法》办法',
  issuer: '浙江省人民代表大会常务委员会',
  issued: '2018-11-30',
  effective: '2019-01-01',
  confidence: 'primary',
  note: 'amended on 2025-03-28; whether the amended text still has seven days was not seen',
} as const satisfies Citation

export const zhejiangCharity2025 = {
  title: '浙江省实施《中华人民共和国慈善法》办法',
  issuer: '浙江省人民代表大会常务委员会',
  issued: '2025-03-28',
  effective: '2025-03-28',
  confidence: 'official-excerpt',
  note: 'as amended; its first articles read in a copy, the day from which the amendment holds was not seen and is taken to be that of its adoption',
} as const satisfies Citation

export const guangzhouCharity = {
  title: '广州市慈善促进条例',
  issuer: '广州市人民代表大会常务委员会',
  issued: '2021-03-30',
  effective: '2021-09-01',
  confidence: 'primary',
} as const satisfies Citation

export const ningboCharity2011 = {
  title: '宁波市慈善事业促进条例',
  issuer: '宁波市人民代表大会常务委员会',
  issued: '2011-08-05',
  effective: '2011-10-01',
  confidence: 'primary',
} as const satisfies Citation

export const ningboCharity2024 = {
  title: '宁波市慈善事业促进条例',
  issuer: '宁波市人民代表大会常务委员会',
  issued: '2024-11-01',
  effective: '2025-03-01',
  confidence: 'official-excerpt',
  note: 'as revised on the day given and approved on 2024-12-19; its first articles read in a copy',
} as const satisfies Citation

export const fujianCharity = {
  title: '福建省慈善事业促进办法',
  number: '福建省人民政府令第218号',
  issuer: '福建省人民政府',
  issued: '2021-04-21',
  effective: '2021-06-01',
  confidence: 'official-excerpt',
  note: 'its first articles read',
} as const satisfies Citation

export const jiangsuCharity2010 = {
  title: '江苏省慈善事业促进条例',
  issuer: '江苏省人民代表大会常务委员会',
  issued: '2010-01-21',
  effective: '2010-05-01',
  url: 'http://m.110.com/fagui/401918.html',
  confidence: 'official-excerpt',
  note: 'its first articles read in a copy',
} as const satisfies Citation

export const jiangsuCharity2017 = {
  title: '江苏省慈善条例',
  issuer: '江苏省人民代表大会常务委员会',
  effective: '2018-03-01',
  url: 'http://www.jsrd.gov.cn/sy/jd/201812/t20181228_510039.shtml',
  confidence: 'secondary',
  note: 'passed in December 2017 in place of that of 2010, as the assembly explains it; its text was not read',
} as const satisfies Citation

export const suzhouCharity = {
  title: '苏州市慈善促进条例',
  issuer: '苏州市人民代表大会常务委员会',
  effective: '2024-09-01',
  confidence: 'secondary',
  note: 'approved on 2024-05-29 as a newspaper reports; its text was not read',
} as const satisfies Citation

export const jilinCharity = {
  title: '吉林省慈善条例',
  issuer: '吉林省人民代表大会常务委员会',
  issued: '2024-07-31',
  effective: '2024-09-05',
  url: 'https://jl.ifeng.com/c/8ccsAFn2y1j',
  confidence: 'official-excerpt',
  note: 'its first articles read in a copy; its first day as a report of the office’s press conference says',
} as const satisfies Citation

export const guizhouCharity = {
  title: '贵州省慈善条例',
  issuer: '贵州省人民代表大会常务委员会',
  issued: '2024-07-31',
  effective: '2024-09-05',
  confidence: 'official-excerpt',
  note: 'its announcement and first articles read in a copy',
} as const satisfies Citation

export const hunanCharity = {
  title: '湖南省实施《中华人民共和国慈善法》若干规定',
  issuer: '湖南省人民代表大会常务委员会',
  issued: '2021-09-29',
  effective: '2022-01-01',
  url: 'http://mzt.hunan.gov.cn/mzt/xxgk/zcfg/dfxgz/202210/t20221031_29111170.html',
  confidence: 'official-excerpt',
  note: 'its first articles read; its last, which tells its first day, was not: taken to be the day under which the office of civil affairs lists it',
} as const satisfies Citation

export const hubeiCharity = {
  title: '湖北省慈善条例',
  issuer: '湖北省人民代表大会常务委员会',
  issued: '2021-05-29',
  effective: '2021-09-01',
  confidence: 'official-excerpt',
  note: 'its first articles read in a copy',
} as const satisfies Citation

export const chongqingCharity = {
  title: '重庆市慈善条例',
  issuer: '重庆市人民代表大会常务委员会',
  effective: '2022-09-01',
  confidence: 'official-excerpt',
  note: 'its first articles read in a copy; passed in July 2022 as a report of the first day says',
} as const satisfies Citation

import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'child-status': { zh: '孤儿与事实无人抚养儿童', en: 'orphans and de facto unattended children', programs: ['child-status'], covers: ['CW'], kB: 16 },
  'child-in-difficulty': { zh: '困境儿童', en: 'children in difficulty', programs: ['child-in-difficulty'], covers: ['CW'], kB: 16 },
  'left-behind-child': { zh: '农村留守儿童', en: 'rural left-behind children', programs: ['left-behind-child'], uncovered: 'CW-05 names the care of it, an indicator', kB: 15 },
  'migrant-child': { zh: '流动儿童', en: 'migrant children', programs: ['migrant-child'], uncovered: 'CW-07 names the care points for it, an indicator', kB: 15 },
  'child-allowance': { zh: '儿童基本生活保障', en: 'basic living allowance of children', programs: ['child-allowance'], covers: ['CW'], kB: 21 },
  'orphan-study-grant': { zh: '福彩圆梦·孤儿助学', en: 'study grant for orphans', programs: ['orphan-study-grant'], covers: ['CW'], kB: 15 },
  adoption: { zh: '收养条件', en: 'conditions of adoption', programs: ['adoption'], covers: ['CW'], kB: 17 },
  'adoption-assessment': { zh: '收养评估', en: 'adoption assessment', programs: ['adoption-assessment'], covers: ['CW'], kB: 16 },
  'state-guardianship': { zh: '民政部门监护', en: 'guardianship by civil affairs', programs: ['state-guardianship'], covers: ['CW'], kB: 15 },
  'unattended-recognition': { zh: '事实无人抚养儿童认定程序', en: 'recognition of unattended children', uncovered: 'child-status holds the row of it', kB: 6 },
  'adoption-registration': { zh: '收养登记', en: 'adoption registration', covers: ['CW'], kB: 6 },
  'child-file': { zh: '一人一档', en: 'file of a child', covers: ['CW'], kB: 4 },
  'child-workers': { zh: '儿童主任、儿童督导员', en: 'child directors and supervisors', covers: ['CW'], kB: 4 },
  guardianship: { zh: '监护人与监护能力评估', en: 'guardians and their assessment', covers: ['CW'], kB: 4 },
  'mandatory-report': { zh: '强制报告', en: 'mandatory report', covers: ['CW'], kB: 3 },
  'mental-health': { zh: '心理健康筛查', en: 'mental health screening', covers: ['CW'], kB: 3 },
  'protection-station': { zh: '未成年人保护工作站', en: 'protection stations', covers: ['CW'], kB: 3 },
  'six-protections': { zh: '六大保护', en: 'the six protections', covers: ['CW'], kB: 1 },
  'child-placement': { zh: '未成年人收留抚养机构', en: 'institution that receives a minor', programs: ['child-placement'], uncovered: 'state-guardianship holds the row of it', kB: 15 },
  'entrusted-care': { zh: '委托照护', en: 'entrusted care', covers: ['CW'], kB: 4 },
  'guardianship-intervention': { zh: '监护干预', en: 'steps against guardians', covers: ['CW'], kB: 5 },
  'record-check': { zh: '违法犯罪记录查询', en: 'checks for criminal records', covers: ['CW'], kB: 3 },
  'care-facility': { zh: '儿童关爱保护阵地', en: 'places where children are looked after', covers: ['CW'], kB: 4 },
  'child-institution': { zh: '儿童福利机构与救助保护机构', en: 'institutions that receive children', covers: ['CW'], kB: 6 },
  'orphan-carer': { zh: '孤残儿童护理员', en: 'carers of disabled orphans', covers: ['CW'], kB: 3 },
}

import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'generic-part': { zh: '通名门槛', en: 'thresholds of generic elements', programs: ['generic-part'], uncovered: 'no plan names it', kB: 15 },
  'division-change': { zh: '行政区划变更', en: 'change of divisions', programs: ['division-change'], covers: ['AD'], kB: 20.9 },
  'name-approval': { zh: '地名审批、备案、公告', en: 'approval, filing and notice of a name', programs: ['name-approval'], covers: ['PN'], kB: 22.3 },
  boundary: { zh: '界线联检与界桩', en: 'joint inspection and markers of boundaries', programs: ['boundary-inspection'], covers: ['BO'], kB: 19.4 },
  'door-number': { zh: '门牌编号', en: 'door numbers', programs: ['door-number'], uncovered: 'no plan names it', kB: 15 },
  romanise: { zh: '罗马字母拼写', en: 'romanisation', covers: ['PN'], kB: 32 },
  'romanise-full-name': { zh: '地址全称的拼写', en: 'romanisation of a full name', uncovered: 'romanise holds the row of it', kB: 51 },
  'split-name': { zh: '专名与通名', en: 'the parts of a name', uncovered: 'no plan names it', kB: 6 },
  names: { zh: '地名记录与登记', en: 'records and registers of names', covers: ['PN', 'BO', 'AD'], kB: 12.3 },
  'place-kinds': { zh: '地名类别', en: 'kinds of places', uncovered: 'no plan names it', kB: 2 },
  'naming-check': { zh: '命名检查', en: 'naming check', covers: ['PN'], kB: 16.3 },
  'standard-characters': { zh: '规范汉字', en: 'standard characters', uncovered: 'naming-check holds the row of it', kB: 18 },
  duplicates: { zh: '重名', en: 'duplicate names', uncovered: 'naming-check holds the row of it', kB: 8 },
  'pinyin-reading': { zh: '读音（查同音）', en: 'readings, for homophones', uncovered: 'naming-check holds the row of it', kB: 9 },
  'name-rules': { zh: '申报材料、使用与处罚', en: 'papers, uses and penalties', uncovered: 'name-approval holds the row of it', kB: 4 },
  divisions: { zh: '区划代码、平安边界、监测评估', en: 'codes, peaceful boundaries and monitoring of divisions', covers: ['BO', 'AD'], kB: 4.2 },
  signs: { zh: '地名标志', en: 'signs', covers: ['PN'], kB: 4.7 },
  addresses: { zh: '标准地址', en: 'standard addresses', covers: ['PN'], kB: 60 },
  culture: { zh: '地名文化', en: 'culture of names', covers: ['PN'], kB: 3.4 },
  'division-criteria': { zh: '设市、设镇、设街道标准与风险评估', en: 'standards for cities, towns and subdistricts, and risks', covers: ['AD'], kB: 6 },
  'division-work': { zh: '区划工作分工、联审、专家库与片区', en: 'duties, joint review, experts and areas of division work', covers: ['AD'], kB: 5.1 },
  'name-programmes': { zh: '地名试点、联席会议与规章修订', en: 'pilots, conference and rule-making of place names', covers: ['PN'], kB: 10 },
  'name-service': { zh: '地名查询服务与地名标准', en: 'queries of place names, and their standards', covers: ['PN'], kB: 4.2 },
}

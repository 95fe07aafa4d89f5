import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'organisation-registration': { zh: '社会组织成立登记条件', en: 'conditions of registration', programs: ['association-registration', 'service-institution-registration', 'foundation-registration'], covers: ['SO'], kB: 17.5 },
  'chamber-registration': { zh: '异地商会登记与联动协议', en: 'chambers of other places and their agreements', programs: ['chamber-registration'], covers: ['SO'], kB: 15.2 },
  'community-organisation': { zh: '社区社会组织', en: 'community organisations', programs: ['community-association'], covers: ['SO'], kB: 15.5 },
  'registration-procedure': { zh: '登记办理、容缺承诺、“一件事”、注销清算、登记期限', en: 'applications, bundles, endings and days of registration', covers: ['SO'], kB: 11.7 },
  'organisation-name': { zh: '社会组织与分支机构名称', en: 'names of organisations and of their branches', uncovered: 'SO-01 names the conditions, SO-16 the register of branches', kB: 4.9 },
  'organisation-branch': { zh: '分支（代表）机构', en: 'branches and representative offices', covers: ['SO'], kB: 4.7 },
  'organisation-head': { zh: '发起人和负责人', en: 'promoters and persons in charge', covers: ['SO'], kB: 8.2 },
  'organisation-governance': { zh: '章程、理事会表决、换届', en: 'charters, votes, elections', covers: ['SO'], kB: 5.5 },
  'illegal-organisation': { zh: '打击整治非法社会组织', en: 'illegal organisations', covers: ['SO'], kB: 2.7 },
  'association-separation': { zh: '行业协会商会脱钩', en: 'separation of trade associations', covers: ['SO'], kB: 2.9 },
  'organisation-rectification': { zh: '评比表彰治理、软弱涣散社会组织', en: 'awards put right, weak organisations', covers: ['SO'], kB: 2.9 },
  'joint-supervision': { zh: '登管分离与协同管理', en: 'registration apart from supervision, joint supervision', covers: ['SO'], kB: 3.7 },
  'organisation-support': { zh: '枢纽型组织、联合体、孵化基地', en: 'hubs, consortia, incubation', covers: ['SO'], kB: 6.5 },
  'organisation-service': { zh: '社会组织发展措施与服务大局行动', en: 'development measures and actions of organisations', covers: ['SO'], kB: 4.5 },
}
